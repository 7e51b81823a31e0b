import type { Database } from '#api/storage/db.ts';
import { DAYS_IN_BIN } from '#domain/programs/program.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';

/** Removes the campaigns whose days in the recycle bin are over; tells how many. To be called inside a transaction. */
export async function purgeExpiredCampaigns(db: Database, now: Instant): Promise<number> {
  const expired = db.campaigns.filter(
    ({ deleted }) => deleted !== null && deleted.at + DAYS_IN_BIN * DAY <= now,
  );
  return expired.delete();
}
