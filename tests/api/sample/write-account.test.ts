import { describe, expect, test } from 'vitest';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import { writeAccount } from '#api/sample/write-account.ts';
import type { MessagePage } from '#contract/messages.ts';
import type { ProgramPage } from '#contract/programs.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('a stored sample account', () => {
  test('replaces the account before and counts its generation up', async () => {
    const api = await anApi({ contacts: 3 });
    const rows = await storeSample(api);
    expect(await api.db.contacts.count()).toBe(2_000);
    expect(await api.db.programs.orderBy('id').toArray()).toEqual(rows.programs);
    expect((await api.db.account.get(1))?.generation).toBe(2);
  });

  test('appears in the list with the counts of its past', async () => {
    const api = await anApi();
    const rows = await storeSample(api);
    const { programs, total }: ProgramPage = await api.must('GET', '/programs?limit=500');
    const ever = new Map(rows.runs.map((run) => [run.programId, run.ever]));
    expect(total).toBe(13);
    expect(programs.map(({ id, enrolled }) => [id, enrolled.ever])).toEqual(
      programs.map(({ id }) => [id, ever.get(id) ?? 0]),
    );
  });

  test('forecasts where its deleted programs would land', async () => {
    const api = await anApi();
    await storeSample(api);
    const bin = await api.must('GET', '/recycle-bin');
    expect(bin.programs.map((one: BinRow) => [one.program.name, one.forecast.status])).toEqual([
      ['Test - do not use', 'Draft'],
      ['Two-day sale', 'ReadOnly'],
    ]);
    expect(bin.campaigns.map(({ name }: { name: string }) => name)).toEqual(['Two-day sale: 48 hours']);
  });

  test('continues from where its past ended', async () => {
    const api = await anApi();
    await storeSample(api);
    const before: MessagePage = await api.must('GET', '/messages?limit=1');
    await api.pass(DAY);
    const after: MessagePage = await api.must('GET', '/messages?limit=500');
    const since = after.messages.slice(0, after.total - before.total);
    expect(since.map(({ programName }) => programName)).toContain('Welcome series');
    expect(since.filter(({ sentAt }) => sentAt <= (before.messages[0]?.sentAt ?? 0))).toEqual([]);
  });

  test('never gives the id of a purged thing out again', async () => {
    const api = await anApi();
    await storeSample(api);
    const { programs }: ProgramPage = await api.must('GET', '/programs');
    const missing = programs.flatMap((program) => program.missing.map(({ reference }) => reference));
    const next = await api.db.campaigns.add({
      name: 'New',
      subject: '',
      fromName: '',
      preheader: '',
      body: '',
      changedAt: api.deps.realNow(),
      deleted: null,
      revision: 1,
    });
    expect(missing).not.toContainEqual({ kind: 'campaign', id: next });
  });
});

type BinRow = { readonly program: { readonly name: string }; readonly forecast: { readonly status: string } };

async function storeSample({ db, deps }: Awaited<ReturnType<typeof anApi>>) {
  const rows = makeSampleAccount({ realNow: deps.realNow(), seed: 7 });
  await db.transaction('rw', db.tables, () => writeAccount(db, rows));
  return rows;
}
