import { type Acted, describeProgramActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { PublicRefusal } from '#api/refusal/public-refusal.ts';
import type { Database } from '#api/storage/db.ts';
import type { ApiEnrolmentRecord, ApiUserRecord } from '#api/storage/records.ts';
import { ENROLMENT_LIMITS, type NewEnrolment, type PublicEnrolment } from '#contract/public-api.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { toAcceptedEnrolment } from './public-records.ts';

type EnrolmentRequest = {
  readonly asked: NewEnrolment;
  readonly guid: string;
  readonly user: Pick<ApiUserRecord, 'name'>;
};

/** [I4] Accepts an enrolment, which the engine then carries out. To be called inside a transaction over all tables. */
export async function createEnrolment(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { asked, guid, user }: EnrolmentRequest,
): Promise<Acted<PublicEnrolment>> {
  const { db } = deps;
  const { now } = await loadRequestContext(deps);
  const program = await activeProgram(db, asked.programId);
  const enrolment: Omit<ApiEnrolmentRecord, 'id'> = {
    guid,
    programId: program.id,
    status: 'Processing',
    createdAt: now,
    contactIds: [...new Set(asked.contacts)],
    listIds: [...new Set(asked.addressBooks)],
  };
  await checkNamed(db, enrolment);
  await checkAllowance(db, now);
  await db.apiEnrolments.add(enrolment);
  return {
    result: toAcceptedEnrolment(enrolment),
    news: [],
    activity: [
      { ...describeProgramActivity(program, 'Enrolled contacts using the public API'), by: user.name },
    ],
  };
}

async function activeProgram(db: Database, id: ProgramId): Promise<Program> {
  const program = await db.programs.get(id);
  if (!program || program.status === 'Deleted') throw new PublicRefusal('ERROR_PROGRAM_NOT_FOUND');
  if (program.status !== 'Active') throw new PublicRefusal('ERROR_PROGRAM_NOT_ACTIVE');
  return program;
}

async function checkNamed(
  db: Database,
  { contactIds, listIds }: Pick<ApiEnrolmentRecord, 'contactIds' | 'listIds'>,
): Promise<void> {
  const lists = await db.contactLists.bulkGet([...listIds]);
  if (lists.includes(undefined)) throw new PublicRefusal('ERROR_ADDRESSBOOK_NOT_FOUND');
  const contacts = await db.contacts.bulkGet([...contactIds]);
  if (contacts.includes(undefined)) throw new PublicRefusal('ERROR_CONTACT_NOT_FOUND');
}

/** [I6] So many in any hour of the account clock, over all programs. */
async function checkAllowance(db: Database, now: Instant): Promise<void> {
  const latest = await db.apiEnrolments.orderBy(':id').reverse().limit(ENROLMENT_LIMITS.perHour).toArray();
  const oldest = latest[ENROLMENT_LIMITS.perHour - 1];
  if (oldest && oldest.createdAt > later(now, -HOUR)) {
    throw new PublicRefusal('ERROR_ENROLMENT_ALLOWANCE_EXCEEDED');
  }
}
