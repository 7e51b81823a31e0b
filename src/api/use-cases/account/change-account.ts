import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { changeTimeZone } from '#api/use-cases/account/change-time-zone.ts';
import type { AccountAnswer, ChangeAccount } from '#contract/account.ts';
import { takeUpClock } from '#domain/account/account.ts';
import { getAccount } from './get-account.ts';

export async function changeAccount(deps: ApiContext, change: ChangeAccount): Promise<Acted<AccountAnswer>> {
  const { userName, timeZone, activeLimit, speed } = change;
  const before = await loadAccount(deps.db);
  const hasMoved = timeZone !== undefined && timeZone !== before.timeZone;
  const news = hasMoved ? await changeTimeZone(deps, timeZone) : [];
  await touchAccount(deps.db, {
    ...(userName !== undefined && { userName }),
    ...(activeLimit !== undefined && { activeLimit }),
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

function describeChange({ userName, timeZone, activeLimit, speed }: ChangeAccount): string {
  const changes = [
    userName !== undefined && `the user name to “${userName}”`,
    timeZone !== undefined && `the time zone to ${timeZone}`,
    activeLimit !== undefined && `the limit of active programs to ${activeLimit}`,
    speed !== undefined && `the speed of the account clock to ${speed} times`,
  ].filter((part) => part !== false);
  return changes.length > 0 ? `Set ${changes.join(', ')}` : 'Saved the settings';
}
