import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { aLivedInAccount, backupOf, linesOf } from './backing-up.ts';

test('[B1] a backup holds every table but the copies and the remembered answers, counted', async () => {
  const api = await aLivedInAccount();
  const [head, about, ...parts] = linesOf(await backupOf(api));
  expect(head).toMatchObject({ format: 'program-builder-account', version: 6 });
  const held: Record<string, number> = {};
  for (const { table, rows } of parts) {
    held[String(table)] = (held[String(table)] ?? 0) + (rows as readonly unknown[]).length;
  }
  const stored = await Promise.all(
    api.db.tables
      .filter(({ name }) => !['contactBlocks', 'idempotency', 'imports', 'importChanges'].includes(name))
      .map(async (table) => [table.name, await table.count()] as const),
  );
  const filled = Object.fromEntries(stored.filter(([, count]) => count > 0));
  expect([held, about?.['rows']]).toEqual([filled, Object.fromEntries(stored)]);
});

test('[B1] the same account at the same moment makes the same bytes, and a second look changes nothing', async () => {
  const api = await aLivedInAccount();
  const before = await api.dump();
  const [one, other] = [await backupOf(api), await backupOf(api)];
  expect(other).toEqual(one);
  expect(await api.dump()).toEqual(before);
});

test('[B1] the first line has the length and the SHA-256 of all that follows', async () => {
  const bytes = await backupOf(await aLivedInAccount());
  const content = bytes.subarray(bytes.indexOf(0x0a) + 1);
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(linesOf(bytes)[0]).toMatchObject({ bytes: content.length, sha256 });
});

test('[B1] numbers that were given once are in it, also those of rows that are gone', async () => {
  const api = await anApi();
  const { id } = await api.newProgram();
  const { revision } = (await api.must('GET', `/programs/${id}`)).program;
  await api.command({ id, revision }, { type: 'delete' });
  await api.db.programs.delete(id);
  expect(linesOf(await backupOf(api))[1]).toMatchObject({ nextIds: { programs: id + 1 } });
});

test('[B1] the API answers other requests while it makes the backup', async () => {
  const api = await anApi({ contacts: 4_000 });
  let isMade = false;
  const made = backupOf(api).finally(() => (isMade = true));
  for (let asked = 0; asked < 5; asked += 1) await api.must('GET', '/account');
  expect(isMade).toBe(false);
  expect(linesOf(await made)[1]).toMatchObject({ rows: { contacts: 4_000 } });
});
