import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { loadWorldInput } from '#api/storage/engine-store.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup, RehearsedPeople } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { programDeleted, segmentGone } from './rehearsal-problems.ts';

export type RehearsalRequest = {
  readonly rehearsalId: string;
  readonly programId: ProgramId;
  readonly design: Design;
  readonly setup: RehearsalSetup;
};

/** The account as of one moment, when all that was due by then is done, with the program as if it were activated then. */
export async function loadRehearsal(
  deps: ApiContext,
  { programId, design, setup }: RehearsalRequest,
): Promise<RehearsalInput> {
  const { db, engine, realNow } = deps;
  const faults = findDesignFaults(design);
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  await engine.runUntilDue();
  await engine.readContacts();
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    if (program.status === 'Deleted') throw programDeleted();
    await refuseUnlessThere(db, setup.people);
    const account = await loadAccount(db);
    const at = getAccountNow(account.clock, realNow());
    const isEnrolmentDisabled = program.enrolmentDisabled !== null;
    const contacts = engine.contactsInMemory(account);
    const { input } = await loadWorldInput(db, {
      asIf: { programId, design, isEnrolmentDisabled, at },
      known: contacts && { generation: account.generation, contacts },
    });
    return { account: { ...input, now: at }, programId, design, setup };
  });
}

async function refuseUnlessThere(db: Database, people: RehearsedPeople): Promise<void> {
  if (people.kind !== 'segment') return;
  if (!(await db.segments.get(people.segmentId))) throw segmentGone();
}
