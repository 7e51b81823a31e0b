import { describeProgramActivity, HOUSEKEEPING, logActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { Database } from '#api/storage/db.ts';
import { loadProgramsOfStatus } from '#api/storage/program-index.ts';
import { forgetOldAnswers } from '#api/storage/remembered-answers.ts';
import { forgetOldImports } from '#api/storage/remembered-imports.ts';
import { eraseContacts } from '#api/use-cases/erasure/erase-contacts.ts';
import { removeProgram } from '#api/use-cases/programs/remove-program.ts';
import { loadFacts } from '#api/use-cases/programs/require-transition.ts';
import type { News } from '#contract/news.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import { DAYS_IN_BIN, type Program } from '#domain/programs/program.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';

const PURGED = `Permanently deleted after ${DAYS_IN_BIN} days in the recycle bin`;

/** The moment at which a program in the recycle bin is gone for good. */
function purgedAt(program: Program): Instant {
  return later(program.entered.at, DAYS_IN_BIN * DAY);
}

/** Housekeeping: what has been in the recycle bin for its days is purged. Done at the start and when the clock moves. */
export async function purgeExpired(deps: Pick<ApiContext, 'db' | 'realNow' | 'publish'>): Promise<void> {
  const { db, publish, realNow } = deps;
  const news = await db.transaction('rw', db.tables, async () => {
    await forgetOldAnswers(db, realNow());
    const deletedPrograms = await loadProgramsOfStatus(db, 'Deleted');
    const gone: News[] = [];
    for (const program of deletedPrograms) {
      const facts = await loadFacts(deps, { program, event: 'purge', onRevision: null });
      if (purgedAt(program) > facts.now || !transition(program, { type: 'purge' }, facts).ok) continue;
      await removeProgram(db, program.id);
      await logActivity(deps, [{ ...describeProgramActivity(program, PURGED), by: HOUSEKEEPING }]);
      gone.push({ type: 'programGone', programId: program.id });
    }
    const { now } = await loadRequestContext(deps);
    if ((await purgeExpiredCampaigns(db, now)) > 0) gone.push({ type: 'catalogueChanged' });
    await forgetOldImports(db, now);
    const expired = await db.deletedContacts
      .where('at')
      .belowOrEqual(later(now, -DAYS_IN_BIN * DAY))
      .toArray();
    await eraseContacts(
      db,
      expired.map(({ contact }) => contact),
    );
    return gone;
  });
  for (const item of news) publish(item);
}

/** How many campaigns were removed because their days in the recycle bin are over. */
async function purgeExpiredCampaigns(db: Database, now: Instant): Promise<number> {
  const isExpired = ({ deleted }: Campaign) => deleted !== null && deleted.at + DAYS_IN_BIN * DAY <= now;
  return db.campaigns.filter(isExpired).delete();
}
