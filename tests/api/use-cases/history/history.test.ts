import { describe, expect, test } from 'vitest';
import type { HistoryPage, HistoryVersion } from '#contract/history.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const waiting = (days: number) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait', { kind: 'days', days }), end()],
    connectors: ways('start > mail > wait > end'),
  });

/** Saved twice, activated and deactivated: five entries. */
async function aProgramWithAPast(api: ApiDriver) {
  const program = await api.newProgram({ design: waiting(1) });
  const { program: saved } = (await api.must('PUT', `/programs/${program.id}/design`, {
    json: { design: waiting(3) },
    onRevision: program.revision,
  })) as ProgramDetail;
  return api.after(saved, 'activate', 'deactivate');
}

const page = async (api: ApiDriver, id: number, query = ''): Promise<HistoryPage> =>
  api.must('GET', `/programs/${id}/history${query}`);

describe('the history of a program', () => {
  test('lists every save and change of state with what it changed, newest first', async () => {
    const api = await anApi();
    const { id } = await aProgramWithAPast(api);
    const { entries, next, total } = await page(api, id);
    expect(
      entries.map(({ what, summary, revision, hasDesign }) => [what, revision, hasDesign, summary]),
    ).toEqual([
      ['deactivate', 5, false, 'Deactivated. Back to Draft, because it never enrolled a contact'],
      ['activate', 4, false, 'Activated'],
      ['save', 3, true, 'Changed Delay from “Wait 1 day” to “Wait 3 days”'],
      ['save', 2, true, expect.stringMatching(/^Changed Start from .*, added .* and 1 more change$/)],
      ['create', 1, true, expect.any(String)],
    ]);
    expect([next, total]).toEqual([null, 5]);
    expect(entries.every((entry) => !('design' in entry) && entry.by !== '')).toBe(true);
  });

  test('comes in pages that join without a gap', async () => {
    const api = await anApi();
    const { id } = await aProgramWithAPast(api);
    const first = await page(api, id, '?limit=2');
    const second = await page(api, id, `?limit=2&before=${first.next}`);
    const third = await page(api, id, `?limit=2&before=${second.next}`);
    const revisions = [first, second, third].map(({ entries }) => entries.map(({ revision }) => revision));
    expect([revisions, third.next]).toEqual([[[5, 4], [3, 2], [1]], null]);
    expect([first, second, third].map(({ total }) => total)).toEqual([5, 5, 5]);
  });

  test('shows an old version, and for a change of state the design that held then', async () => {
    const api = await anApi();
    const { id } = await aProgramWithAPast(api);
    const { entries } = await page(api, id);
    const versions = await Promise.all(
      entries.map(
        ({ id: entry }): Promise<HistoryVersion> => api.must('GET', `/programs/${id}/history/${entry}`),
      ),
    );
    const days = versions.map(({ design }) => design.nodes.find(({ type }) => type === 'delay')?.settings);
    expect(days).toEqual([
      { kind: 'days', days: 3 },
      { kind: 'days', days: 3 },
      { kind: 'days', days: 3 },
      { kind: 'days', days: 1 },
      undefined,
    ]);
  });

  test('stays with a deleted program and goes with a purged one', async () => {
    const api = await anApi();
    const program = await aProgramWithAPast(api);
    const deleted = await api.after(program, 'delete');
    expect((await page(api, program.id)).entries[0]).toMatchObject({
      what: 'delete',
      statusAfter: 'Deleted',
    });
    await api.command(deleted, { type: 'purge' });
    expect((await api.call('GET', `/programs/${program.id}/history`)).status).toBe(404);
  });

  test.each([
    ['/programs/999/history', 404],
    ['/programs/1/history/999', 404],
    ['/programs/1/history/abc', 404],
    ['/programs/1/history?limit=0', 400],
    ['/programs/1/history?before=yesterday', 400],
    ['/programs/1/history?page=2', 400],
  ])('%s is answered with %i', async (path, status) => {
    const api = await anApi();
    await api.newProgram();
    expect((await api.call('GET', path)).status).toBe(status);
  });

  test('withholds the entries of another program', async () => {
    const api = await anApi();
    const [one, other] = [await api.newProgram(), await api.newProgram({ name: 'Other' })];
    const { entries } = await page(api, one.id);
    const answer = await api.call('GET', `/programs/${other.id}/history/${entries[0]?.id}`);
    expect(answer.status).toBe(404);
  });
});
