import { expect, test } from 'vitest';
import { tallyMessages } from '#api/use-cases/figures/message-tallies.ts';
import { countUpTo } from '#domain/report/sorted-moments.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { openTestDatabase } from '#tests/drivers/open-test-database.ts';

test('two counts at the same moment count every new message once', async () => {
  const api = await anApi({ contacts: 3 });
  const { id } = await api.after(await api.newProgram(), 'activate');
  // As another tab has it open, which has counted before anything was sent.
  const db = await openTestDatabase(api.db.name);
  await tallyMessages(db, id);
  await api.pass(DAY);
  const counts = await Promise.all([tallyMessages(db, id), tallyMessages(db, id)]);
  db.close();
  expect(
    counts.map((tallies) =>
      [...tallies.values()].map(({ sent }) => countUpTo(sent, Number.POSITIVE_INFINITY)),
    ),
  ).toEqual([[3], [3]]);
});
