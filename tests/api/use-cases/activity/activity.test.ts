import { describe, expect, test } from 'vitest';
import type { ActivityEntry } from '#contract/activity.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const told = ({ by, kind, what, name }: ActivityEntry) => [by, kind, what, name].join(' | ');

async function listed(api: ApiDriver, query = ''): Promise<readonly string[]> {
  const { entries } = await api.must('GET', `/activity${query}`);
  return (entries as ActivityEntry[]).map(told);
}

describe('the activity of the account', () => {
  test('[Y1] the log lists who did what to which thing, newest first', async () => {
    const api = await anApi();
    const program = await api.after(await api.newProgram(), 'activate');
    await api.command(program, { type: 'rename', name: 'Hello' });
    const folder = await api.must('POST', '/folders', { json: { name: 'Spring' } });
    await api.must('PATCH', `/folders/${folder.id}`, { json: { name: 'Summer' }, onRevision: 1 });
    await api.must('DELETE', `/folders/${folder.id}`, { onRevision: 2 });
    await api.must('PATCH', '/account', { json: { userName: 'Bo', activeLimit: 40 } });
    await api.must('POST', '/account/clock', { json: { skip: 'day' } });

    expect(await listed(api)).toEqual([
      'Bo | clock | Moved the account clock forward by 1 day | ',
      'Bo | settings | Set the user name to “Bo”, the active program limit to 40 | ',
      'Ada | folder | Deleted the folder | Summer',
      'Ada | folder | Renamed the folder “Spring” | Summer',
      'Ada | folder | Created the folder | Spring',
      'Ada | program | Renamed from “Welcome” to “Hello” | Hello',
      'Ada | program | Activated | Welcome',
      expect.stringMatching(/^Ada \| program \| .+ \| Welcome$/),
      'Ada | program | Created | Welcome',
    ]);
  });

  test('[Y1] the log omits a refused act and lists a repeated one once', async () => {
    const api = await anApi();
    const call = { json: { name: 'Spring' }, key: 'once' };
    await api.must('POST', '/folders', call);
    await api.must('POST', '/folders', call);
    await api.call('POST', '/folders', { json: { name: '' } });

    expect(await listed(api)).toEqual(['Ada | folder | Created the folder | Spring']);
  });

  test('[Y2] the log can be filtered by kind, person, program and words', async () => {
    const api = await anApi();
    const program = await api.newProgram({ name: 'Birthday' });
    await api.newProgram({ name: 'Renewal' });
    await api.must('PATCH', '/account', { json: { userName: 'Bo' } });
    await api.must('POST', '/folders', { json: { name: 'Birthdays' } });

    const [byKind, byPerson, byProgram, byWords, byAll] = await Promise.all([
      listed(api, '?kind=folder'),
      listed(api, '?by=Bo'),
      listed(api, `?program=${program.id}`),
      listed(api, '?search=birthday'),
      listed(api, '?search=birthday&by=Bo&kind=folder'),
    ]);

    const folder = 'Bo | folder | Created the folder | Birthdays';
    const settings = 'Bo | settings | Set the user name to “Bo” | ';
    const ofProgram = [
      expect.stringMatching(/^Ada \| program \| .+ \| Birthday$/),
      'Ada | program | Created | Birthday',
    ];
    expect({ byKind, byPerson, byProgram, byWords, byAll }).toEqual({
      byKind: [folder],
      byPerson: [folder, settings],
      byProgram: ofProgram,
      byWords: [folder, ...ofProgram],
      byAll: [folder],
    });
  });

  test('[Y2] the log comes in pages and names everyone who ever did anything', async () => {
    const api = await anApi();
    for (const name of ['A', 'B', 'C']) await api.must('POST', '/folders', { json: { name } });
    await api.must('PATCH', '/account', { json: { userName: 'Bo' } });

    const first = await api.must('GET', '/activity?limit=3');
    const second = await api.must('GET', `/activity?limit=3&before=${first.next}`);

    expect(first.people).toEqual(['Ada', 'Bo']);
    expect([first, second].map(({ entries }) => entries.map(({ name }: ActivityEntry) => name))).toEqual([
      [null, 'C', 'B'],
      ['A'],
    ]);
    expect(second.next).toBeNull();
  });

  test('[Y1] the log attributes housekeeping to the account itself', async () => {
    const api = await anApi();
    await api.after(await api.newProgram(), 'delete');
    await api.must('POST', '/account/clock', { json: { skip: 'week' } });
    api.letTimePass(30 * DAY);
    await api.must('POST', '/account/clock', { json: { skip: 'hour' } });

    expect((await listed(api))[0]).toBe(
      'Program Builder | program | Permanently deleted after 30 days in the recycle bin | Welcome',
    );
  });

  test('[Y1] a reset begins a new log with what it did', async () => {
    const api = await anApi();
    await api.newProgram();
    await api.must('POST', '/account/reset', { json: { with: 'empty' } });
    const empty = await listed(api);
    await api.must('POST', '/account/reset', { json: { with: 'sample' } });
    const sample = await listed(api, '?kind=account');

    expect(empty.map((line) => line.split(' | ')[2])).toEqual(['Started an empty account']);
    expect(sample.map((line) => line.split(' | ')[2])).toEqual(['Reset the account to the sample data']);
  });
});
