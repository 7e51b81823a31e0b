import type { AccountRows } from '#api/sample/account-rows.ts';
import { DEFAULT_FIELDS } from '#api/sample/audience.ts';
import { TIME_ZONE } from '#api/sample/calendar.ts';
import { ACTIVE_LIMIT } from '#api/sample/make-sample-account.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Start empty: nothing but the default data fields, ready for an import. */
export function makeEmptyAccount({ realNow, seed }: { realNow: Instant; seed: number }): AccountRows {
  return {
    account: {
      name: 'My account',
      timeZone: TIME_ZONE,
      userName: 'Alex Morgan',
      activeLimit: ACTIVE_LIMIT,
      seed,
      clock: { account: realNow, real: realNow, speed: 1 },
      processedUntil: realNow,
      nextDueAt: null,
      generation: 0,
    },
    folders: [],
    dataFields: DEFAULT_FIELDS,
    contactLists: [],
    preferences: [],
    segments: [],
    campaigns: [],
    contacts: [],
    programs: [],
    designs: [],
    history: [],
    runs: [],
    enrolmentBlocks: [],
    stepBlocks: [],
    messageBlocks: [],
    sentCampaigns: [],
    webhookBlocks: [],
    deletedContacts: [],
    suppressions: [],
    pendingMoves: [],
    smsProfiles: [],
    webhookProfiles: [],
  };
}
