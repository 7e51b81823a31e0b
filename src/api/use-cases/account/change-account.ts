import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { summarizePrograms } from '#api/use-cases/programs/summaries.ts';
import type { AccountAnswer, ChangeAccount, ResetAccount } from '#contract/account.ts';
import type { News } from '#contract/news.ts';
import { getAccountNow, REACTION_LABELS, takeUpClock } from '#domain/account/account.ts';
import { type Instant, later } from '#domain/schedule/instant.ts';
import { getStartOfDay } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { getAccount } from './get-account.ts';

export async function changeAccount(deps: ApiContext, change: ChangeAccount): Promise<Acted<AccountAnswer>> {
  const { userName, timeZone, activeLimit, reactions, postalAddress, smsToUnknown, speed } = change;
  const before = await loadAccount(deps.db);
  const hasMoved = timeZone !== undefined && timeZone !== before.timeZone;
  const news = hasMoved ? await changeTimeZone(deps, timeZone) : [];
  await touchAccount(deps.db, {
    ...(userName !== undefined && { userName }),
    ...(activeLimit !== undefined && { activeLimit }),
    ...(reactions !== undefined && { reactions }),
    ...(postalAddress !== undefined && { postalAddress }),
    ...(smsToUnknown !== undefined && { smsToUnknown }),
    // What has passed until now has passed at the old speed.
    ...(speed !== undefined && { clock: { ...takeUpClock(before.clock, deps.realNow()), speed } }),
  });
  const account = await getAccount(deps);
  return {
    result: account,
    news: [{ type: 'accountChanged', account }, ...news],
    activity: [{ kind: 'settings', what: describeChange(change) }],
  };
}

function describeChange(change: ChangeAccount): string {
  const { userName, timeZone, activeLimit, reactions, postalAddress, smsToUnknown, speed } = change;
  const changes = [
    userName !== undefined && `the user name to “${userName}”`,
    timeZone !== undefined && `the time zone to ${timeZone}`,
    activeLimit !== undefined && `the active program limit to ${activeLimit}`,
    reactions !== undefined && `how contacts react to “${REACTION_LABELS[reactions]}”`,
    postalAddress !== undefined && 'the postal address',
    smsToUnknown !== undefined && `SMS to contacts whose consent is unknown ${smsToUnknown ? 'on' : 'off'}`,
    speed !== undefined && `the account clock speed to ${speed}×`,
  ].filter((part) => part !== false);
  return changes.length > 0 ? `Set ${changes.join(', ')}` : 'Saved the settings';
}

/**
 * [K4] What has been done stays done; from here on every schedule and every wait is worked out in the new zone. A slot
 * that is past there would otherwise be run in the past, and a day that has had its slot would have another.
 */
async function changeTimeZone(deps: ApiContext, timeZone: string): Promise<readonly News[]> {
  const { db, realNow } = deps;
  const { clock, processedUntil, nextDueAt, timeZone: before } = await loadAccount(db);
  const now = getAccountNow(clock, realNow());
  const quietUntil = nextDueAt === null ? now : Math.min(now, nextDueAt - 1);
  const doneUntil = Math.max(processedUntil, quietUntil) as Instant;
  const active = await db.programs.filter(({ status }) => status === 'Active').toArray();
  const runs = await db.runs.bulkGet(active.map(({ id }) => id));
  const found = runs.filter((run) => run !== undefined);
  await db.runs.bulkPut(
    found.map((run) => ({
      ...run,
      slotsDoneUntil: doneUntil,
      noSlotUntil: Math.max(run.noSlotUntil, findEndOfDay(run.lastSlotAt, [before, timeZone])) as Instant,
    })),
  );
  // Whatever is next is not known yet: the engine looks from this moment on, whenever it comes to it.
  const unknown = { processedUntil: doneUntil, nextDueAt: later(doneUntil, 1), nextEvent: null };
  await touchAccount(db, { timeZone, ...unknown }, 'same');
  const programs = await summarizePrograms(deps, active);
  return programs.map((program) => ({ type: 'programChanged', program, isDesignChanged: false }));
}

/** The last moment of a slot's local day, in whichever zone that day ends later. */
function findEndOfDay(slot: Instant, timeZones: readonly string[]): number {
  return Math.max(...timeZones.map((zone) => getStartOfDay(getLocalDay(slot, zone) + 1, zone) - 1));
}

/** Fetched when somebody asks for them: a worker that opens an account has no use for them. */
const MAKE = {
  sample: async () => (await import('#api/sample/make-sample-account.ts')).makeSampleAccount,
  empty: async () => (await import('#api/sample/make-empty-account.ts')).makeEmptyAccount,
} as const;

const RESET = { sample: 'Reset the account to the sample data', empty: 'Started an empty account' } as const;

/** Everything stored makes room for a new account. What to store is made before the transaction begins. */
export async function prepareReset(
  deps: ApiContext,
  kind: ResetAccount['with'],
): Promise<() => Promise<Acted<AccountAnswer>>> {
  const { writeAccount } = await import('#api/sample/write-account.ts');
  const make = await MAKE[kind]();
  const rows = make({ realNow: deps.realNow(), seed: deps.newSeed() });
  return async () => {
    await writeAccount(deps.db, { ...rows, account: { ...rows.account, isReset: true } });
    return {
      result: await getAccount(deps),
      news: [{ type: 'accountReset' }],
      activity: [{ kind: 'account', what: RESET[kind] }],
    };
  };
}
