import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { loadProgramsOfStatus } from '#api/storage/program-index.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { eraseContacts } from '#api/use-cases/erasure/erase-contacts.ts';
import { removeProgram } from '#api/use-cases/programs/remove-program.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { News } from '#contract/news.ts';
import type { Emptied, Emptying, EmptyRecycleBin } from '#contract/recycle-bin.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** What emptying the recycle bin would lose at this moment. */
export async function previewEmptying(deps: Sources): Promise<Emptying> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const { now: at } = await loadRequestContext(deps);
    const { programs, campaigns, contacts } = await findDeletedUpTo(db, at);
    const summaries = await Promise.all(programs.map((program) => summarizeProgram(deps, program)));
    const ids = programs.map(({ id }) => id);
    return {
      at,
      programs: programs.length,
      enrolments: summaries.reduce((sum, { enrolled }) => sum + enrolled.ever, 0),
      historyEntries: await db.history.where('programId').anyOf(ids).count(),
      campaigns: campaigns.length,
      contacts: await contacts.count(),
    };
  });
}

/** What was deleted after the moment that was told before stays. To be called inside a transaction. */
export async function emptyRecycleBin(
  deps: Sources,
  { deletedUpTo }: EmptyRecycleBin,
): Promise<Acted<Emptied>> {
  const { db } = deps;
  const { programs, campaigns, contacts } = await findDeletedUpTo(db, deletedUpTo as Instant);
  for (const { id } of programs) await removeProgram(db, id);
  const deleted = await contacts.toArray();
  await eraseContacts(
    db,
    deleted.map(({ contact }) => contact),
  );
  await db.campaigns.bulkDelete(campaigns.map(({ id }) => id));
  const emptied: Emptied = {
    programs: programs.length,
    campaigns: campaigns.length,
    contacts: deleted.length,
  };
  await touchAccount(db, {});
  const gone: News[] = programs.map(({ id: programId }) => ({ type: 'programGone', programId }));
  return {
    result: emptied,
    news: [
      ...gone,
      { type: 'catalogueChanged' },
      { type: 'contactsChanged' },
      ...(await newsOfMissing(deps)),
    ],
    activity: [{ kind: 'account', what: describeEmptied(emptied) }],
  };
}

async function findDeletedUpTo(db: Database, at: Instant) {
  const programs = await loadProgramsOfStatus(db, 'Deleted');
  return {
    programs: programs.filter(({ entered }) => entered.at <= at),
    campaigns: await db.campaigns.filter(({ deleted }) => deleted !== null && deleted.at <= at).toArray(),
    contacts: db.deletedContacts.where('at').belowOrEqual(at),
  };
}

/** "Emptied the recycle bin: 1 program and 3 contacts" */
export function describeEmptied({ programs, campaigns, contacts }: Emptied): string {
  const counts = [
    programs > 0 && formatCount(programs, 'program'),
    campaigns > 0 && formatCount(campaigns, 'campaign'),
    contacts > 0 && formatCount(contacts, 'contact'),
  ].filter((count) => count !== false);
  return ['Emptied the recycle bin', formatList(counts)].filter((part) => part !== '').join(': ');
}
