import { expect, test } from 'vitest';
import { loadAccount } from '#api/storage/account.ts';
import { moveClock } from '#api/use-cases/account/move-clock.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

test('[K3] a skip to an event that is overdue does not take the clock back', async () => {
  const api = await anApi({ contacts: 1 });
  await api.after(await api.newProgram(), 'activate');
  await api.deps.engine.runUntilDue();
  api.letTimePass(3 * DAY);
  await moveClock(api.deps, 'nextEvent');
  expect((await loadAccount(api.db)).movingTo).toBe(api.deps.realNow());
});
