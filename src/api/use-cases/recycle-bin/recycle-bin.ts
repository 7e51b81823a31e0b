import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadFacts } from '#api/use-cases/programs/require-transition.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { DeletedCampaign, DeletedProgram, RecycleBin } from '#contract/recycle-bin.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { countDaysLeft } from './days-left.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** What is in the bin, the latest deleted first, and where each program would land if it were restored now. */
export async function listRecycleBin(deps: Sources): Promise<RecycleBin> {
  const { db, realNow } = deps;
  return db.transaction('r', db.tables, async () => {
    const { clock } = await loadAccount(db);
    const now = getAccountNow(clock, realNow());
    const [programs, campaigns, contacts] = await Promise.all([
      db.programs.filter(({ status }) => status === 'Deleted').toArray(),
      db.campaigns.toArray(),
      db.deletedContacts.count(),
    ]);
    const deletedPrograms = await Promise.all(
      programs.map((program) => describeDeletedProgram(deps, program, now)),
    );
    return {
      programs: deletedPrograms.toSorted((a, b) => b.deleted.at - a.deleted.at),
      campaigns: campaigns
        .flatMap(({ id, revision, name, deleted }): DeletedCampaign[] =>
          deleted ? [{ id, revision, name, deleted, daysLeft: countDaysLeft(deleted.at, now) }] : [],
        )
        .toSorted((a, b) => b.deleted.at - a.deleted.at),
      contacts,
    };
  });
}

async function describeDeletedProgram(
  deps: Sources,
  program: Program,
  now: Instant,
): Promise<DeletedProgram> {
  const facts = await loadFacts(deps, { program, event: 'restore', onRevision: program.revision });
  const restored = transition(program, { type: 'restore' }, facts);
  if (!restored.ok || !restored.value) throw new Error('A deleted program can always be restored');
  return {
    program: await summarizeProgram(deps, program),
    deleted: program.entered,
    daysLeft: countDaysLeft(program.entered.at, now),
    forecast: { status: restored.value.status, missing: restored.value.missing },
  };
}
