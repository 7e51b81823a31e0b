import type { Database } from '#api/storage/db.ts';
import type { ApiEnrolmentRecord } from '#api/storage/records.ts';
import type { PublicEnrolment, PublicPaging, PublicProgram } from '#contract/public-api.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export async function loadEnrolment(db: Database, guid: string): Promise<ApiEnrolmentRecord | undefined> {
  return db.apiEnrolments.where({ guid }).first();
}

/** Oldest first. */
export async function listEnrolments(
  db: Database,
  status: PublicEnrolment['status'],
  { select, skip }: PublicPaging,
): Promise<readonly PublicEnrolment[]> {
  const found = await db.apiEnrolments.where({ status }).offset(skip).limit(select).toArray();
  return found.map(toPublicEnrolment);
}

export function toPublicEnrolment(enrolment: ApiEnrolmentRecord): PublicEnrolment {
  const { contactIds, listIds } = enrolment;
  return {
    ...toAcceptedEnrolment(enrolment),
    contacts: [...contactIds],
    addressBooks: [...listIds],
  };
}

/** As the original answers one that was accepted this moment: without whom it is about. */
export function toAcceptedEnrolment(
  enrolment: Pick<ApiEnrolmentRecord, 'guid' | 'programId' | 'status' | 'createdAt'>,
): PublicEnrolment {
  const { guid, programId, status, createdAt } = enrolment;
  return {
    id: guid,
    programId,
    status,
    dateCreated: formatMoment(createdAt),
    contacts: [],
    addressBooks: [],
  };
}

/** [I3] By id, so that a page shows what it showed before. */
export async function listPublicPrograms(
  db: Database,
  { select, skip }: PublicPaging,
): Promise<readonly PublicProgram[]> {
  const programs = await db.programs
    .orderBy(':id')
    .filter(({ status }) => status !== 'Deleted')
    .offset(skip)
    .limit(select)
    .toArray();
  return programs.flatMap((program) => publicProgram(program) ?? []);
}

export async function findPublicProgram(db: Database, id: ProgramId): Promise<PublicProgram | null> {
  const program = await db.programs.get(id);
  return program ? publicProgram(program) : null;
}

/** [I2] Null for a deleted one, which the public API does not know. */
function publicProgram({ id, name, status, created }: Program): PublicProgram | null {
  return status === 'Deleted' ? null : { id, name, status, dateCreated: formatMoment(created.at) };
}

/** "2020-01-01T09:40:18.527Z", in UTC. */
function formatMoment(at: Instant): string {
  return new Date(at).toISOString();
}
