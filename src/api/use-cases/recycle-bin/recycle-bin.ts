import type { Deps } from '#api/deps.ts';
import { loadAccount } from '#api/storage/account.ts';
import { factsOf } from '#api/use-cases/programs/facts.ts';
import { summaryOf } from '#api/use-cases/programs/summaries.ts';
import type { BinnedCampaign, BinnedProgram, RecycleBin } from '#contract/programs.ts';
import { accountNow } from '#domain/account/account.ts';
import { transition } from '#domain/program/lifecycle.ts';
import { DAYS_IN_BIN, type Program } from '#domain/program/program.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';

type Sources = Pick<Deps, 'db' | 'realNow'>;

/** What is in the bin, the latest deleted first, and where each program would land if it were restored now. */
export async function recycleBin(deps: Sources): Promise<RecycleBin> {
  const { db, realNow } = deps;
  return db.transaction('r', db.tables, async () => {
    const { clock } = await loadAccount(db);
    const now = accountNow(clock, realNow());
    const [programs, campaigns] = await Promise.all([
      db.programs.filter(({ status }) => status === 'Deleted').toArray(),
      db.campaigns.toArray(),
    ]);
    const binned = await Promise.all(programs.map((program) => binnedProgram(deps, program, now)));
    return {
      programs: binned.toSorted((a, b) => b.deleted.at - a.deleted.at),
      campaigns: campaigns
        .flatMap(({ id, name, deleted }): BinnedCampaign[] =>
          deleted ? [{ id, name, deleted, daysLeft: daysLeft(deleted.at, now) }] : [],
        )
        .toSorted((a, b) => b.deleted.at - a.deleted.at),
    };
  });
}

async function binnedProgram(deps: Sources, program: Program, now: Instant): Promise<BinnedProgram> {
  const facts = await factsOf(deps, { program, event: 'restore', onRevision: program.revision });
  const landing = transition(program, { type: 'restore' }, facts);
  if (!landing.ok || !landing.value) throw new Error('A deleted program can always be restored');
  return {
    program: await summaryOf(deps, program),
    deleted: program.entered,
    daysLeft: daysLeft(program.entered.at, now),
    forecast: { status: landing.value.status, missing: landing.value.missing },
  };
}

/** Whole days that begin before it is purged: 30 at first, 1 on the last day. */
function daysLeft(deletedAt: Instant, now: Instant): number {
  return Math.max(0, Math.ceil(DAYS_IN_BIN - (now - deletedAt) / DAY));
}
