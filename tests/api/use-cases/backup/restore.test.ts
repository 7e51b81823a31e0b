import { expect, test, vi } from 'vitest';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import { writeAccount } from '#api/sample/write-account.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';
import { aLivedInAccount, backupOf, linesOf, send } from './backing-up.ts';

/** All rows, table by table, but those that a backup leaves out and the log, which tells of the restoring. */
async function rowsOf({ db, deps }: ApiDriver) {
  await deps.engine.runUntilDue();
  const rows = await Promise.all(
    db.tables
      .filter(({ name }) => !['contactBlocks', 'idempotency', 'activity', 'account'].includes(name))
      .map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}

async function aSampleAccount(): Promise<ApiDriver> {
  const api = await anApi();
  const rows = makeSampleAccount({ realNow: TUESDAY_AT_TEN, seed: 11 });
  await api.db.transaction('rw', api.db.tables, () => writeAccount(api.db, rows));
  api.deps.engine.wake();
  return api;
}

test.each([
  ['the sample account', aSampleAccount],
  ['an account with programs in every state', aLivedInAccount],
])('[B2] [B4] %s comes back as it was and continues as it would have', async (_, make) => {
  const original = await make();
  const backup = await backupOf(original);
  const restored = await anApi({ contacts: 3 });
  restored.letTimePass(original.deps.realNow() - restored.deps.realNow());
  expect(await send(restored, 'restore', backup)).toMatchObject({ status: 200 });

  expect(await rowsOf(restored)).toEqual(await rowsOf(original));
  const aboutOf = async (api: ApiDriver) => {
    const { name, clock } = linesOf(await backupOf(api))[1] ?? {};
    return { name, clock };
  };
  expect(await aboutOf(restored)).toEqual(await aboutOf(original));
  await Promise.all([original.pass(7 * DAY), restored.pass(7 * DAY)]);
  expect(await rowsOf(restored)).toEqual(await rowsOf(original));
});

test('[B4] the clock continues from the moment of the backup, however long ago that was', async () => {
  const api = await aLivedInAccount();
  const backup = await backupOf(api);
  const { clock } = await api.must('GET', '/account');
  const then = getAccountNow(clock, api.deps.realNow());
  await api.pass(40 * DAY);
  const { body } = await send(api, 'restore', backup);
  expect(body).toMatchObject({ clock: { account: then, real: api.deps.realNow() }, movingTo: null });
});

test('[B4] a restore notifies every tab, is logged, and never gives an id out twice', async () => {
  const api = await anApi();
  const { id } = await api.newProgram();
  const backup = await backupOf(api);
  const other = await anApi({ contacts: 5 });
  await send(other, 'restore', backup);
  expect(other.news.at(-1)).toEqual({ type: 'accountReset' });
  const { entries } = await other.must('GET', '/activity?limit=1');
  expect(entries).toMatchObject([{ kind: 'account', what: 'Restored the backup of 2026-11-24', by: 'Ada' }]);
  await api.db.programs.delete(id);
  await send(other, 'restore', await backupOf(api));
  expect((await other.newProgram()).id).toBe(id + 1);
});

test('[B4] a repeated request has no second effect', async () => {
  const api = await aLivedInAccount();
  const backup = await backupOf(api);
  const headers = { 'Idempotency-Key': 'once' };
  const first = await send(api, 'restore', backup, headers);
  const after = await api.dump();
  expect(await send(api, 'restore', backup, headers)).toEqual(first);
  expect(await api.dump()).toEqual(after);
});

test('[B3] a preview describes the file and replaces nothing', async () => {
  const api = await aLivedInAccount();
  const before = await api.dump();
  const { clock } = await api.must('GET', '/account');
  expect(await send(api, 'preview', await backupOf(api))).toEqual({
    status: 200,
    body: {
      name: 'Test account',
      timeZone: 'Europe/London',
      madeAt: api.deps.realNow(),
      clock: getAccountNow(clock, api.deps.realNow()),
      programs: 3,
      activePrograms: 1,
      contacts: 30,
      messages: (await api.db.messageBlocks.toArray()).reduce((sum, { size }) => sum + size, 0),
      apiUsers: ['Shop'],
      webhooksWithSecrets: [],
    },
  });
  expect(await api.dump()).toEqual(before);
});

test('[B4] a crash in the middle leaves the account as it was', async () => {
  const api = await aLivedInAccount();
  const backup = await backupOf(api);
  const other = await anApi({ contacts: 5 });
  const before = await other.dump();
  const crash = new Error('The disk is gone');
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
  const dexie = asDexie(other.db);
  dexie.use({
    stack: 'dbcore',
    name: 'crash',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const isDoomed = (type: string) => name === 'stepBlocks' && type === 'add';
        return {
          ...table,
          mutate: (request) => (isDoomed(request.type) ? Promise.reject(crash) : table.mutate(request)),
        };
      },
    }),
  });
  dexie.close();
  await dexie.open();
  expect((await send(other, 'restore', backup)).status).toBe(500);
  expect(reported).toHaveBeenCalledOnce();
  expect(await other.dump()).toEqual(before);
});
