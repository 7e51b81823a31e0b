import { describe, expect, test } from 'vitest';
import type { ProgramSummary } from '#contract/programs.ts';
import type { RecycleBin } from '#contract/recycle-bin.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('the recycle bin', () => {
  test('[L9] forecasts Draft for a program that never enrolled anyone, whatever it misses', async () => {
    const api = await anApi();
    await api.after(await api.newProgram(), 'delete');
    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    expect(await forecasts(api)).toEqual([{ status: 'Draft', missing: [] }]);
  });

  test('[L10] [L11] a program comes back Read-only without its campaign, and Deactivated once that is restored', async () => {
    const api = await anApi({ contacts: 3 });
    const deleted = await usedAndDeleted(api);
    const missing = [{ reference: { kind: 'campaign', id: 1 }, name: 'Welcome 1' }];
    expect(await forecasts(api)).toEqual([{ status: 'Deactivated', missing: [] }]);

    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    expect(await forecasts(api)).toEqual([{ status: 'ReadOnly', missing }]);
    const readOnly = await api.after(deleted, 'restore');
    expect([readOnly.status, readOnly.missing]).toEqual(['ReadOnly', missing]);

    await api.must('POST', '/campaigns/1/restore', { onRevision: 2 });
    const told = api.news.findLast((news) => news.type === 'programChanged');
    expect(told?.type === 'programChanged' && told.program.missing).toEqual([]);
    expect((await api.must('GET', `/programs/${deleted.id}`)).program.missing).toEqual([]);

    const again = await api.after(readOnly, 'delete');
    expect(await forecasts(api)).toEqual([{ status: 'Deactivated', missing: [] }]);
    expect((await api.after(again, 'restore')).status).toBe('Deactivated');
  });

  test('keeps the name of a campaign that is purged while a Read-only program misses it', async () => {
    const api = await anApi({ contacts: 1 });
    const deleted = await usedAndDeleted(api);
    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    await api.after(deleted, 'restore');
    await api.must('POST', '/campaigns/1/purge', { onRevision: 2 });
    const { program } = await api.must('GET', `/programs/${deleted.id}`);
    expect(program.missing.map(({ name }: { name: string }) => name)).toEqual(['Welcome 1']);
  });

  test('counts the days that are left, the latest deletion first', async () => {
    const api = await anApi();
    await api.after(await api.newProgram({ name: 'First' }), 'delete');
    await api.pass(29.5 * DAY);
    await api.after(await api.newProgram({ name: 'Second' }), 'delete');
    const { programs } = (await api.must('GET', '/recycle-bin')) as RecycleBin;
    expect(programs.map(({ program, daysLeft, deleted }) => [program.name, daysLeft, deleted.by])).toEqual([
      ['Second', 30, 'Ada'],
      ['First', 1, 'Ada'],
    ]);
  });
});

/** Activated, enrolled the contacts of the next morning, deactivated, deleted. */
async function usedAndDeleted(api: Awaited<ReturnType<typeof anApi>>): Promise<ProgramSummary> {
  const active = await api.after(await api.newProgram(), 'activate');
  await api.pass(DAY);
  return api.after(active, 'deactivate', 'delete');
}

async function forecasts(api: Awaited<ReturnType<typeof anApi>>) {
  const { programs } = (await api.must('GET', '/recycle-bin')) as RecycleBin;
  return programs.map(({ forecast }) => forecast);
}
