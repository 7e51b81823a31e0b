import { expect, test } from 'vitest';
import { purgeExpired } from '#api/use-cases/expiry/purge-expired.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

/** How many are left after the housekeeping a millisecond before, at and a millisecond after 30 days. */
async function leftAround(api: ApiDriver, count: () => Promise<number>): Promise<readonly number[]> {
  const left: number[] = [];
  for (const time of [30 * DAY - 1, 1, 1]) {
    api.letTimePass(time);
    await purgeExpired(api.deps);
    left.push(await count());
  }
  return left;
}

test('[L8] a deleted program is kept for 30 days', async () => {
  const api = await anApi();
  await api.after(await api.newProgram(), 'delete');
  expect(await leftAround(api, () => api.db.programs.count())).toEqual([1, 0, 0]);
});

test('a deleted campaign is kept for 30 days', async () => {
  const api = await anApi();
  await api.must('DELETE', '/campaigns/4', { onRevision: 1 });
  expect(await leftAround(api, () => api.db.campaigns.count())).toEqual([4, 3, 3]);
});

test('[A11] [E42] a deleted contact is kept for 30 days', async () => {
  const api = await anApi({ contacts: 1 });
  await api.must('DELETE', '/contacts/1', { onRevision: 1 });
  expect(await leftAround(api, () => api.db.deletedContacts.count())).toEqual([1, 0, 0]);
});
