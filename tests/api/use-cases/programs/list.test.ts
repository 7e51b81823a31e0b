import { describe, expect, test } from 'vitest';
import type { ProgramPage } from '#contract/programs.ts';
import type { Status } from '#domain/program-status.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aProgram, aStamp, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';

const STATUSES: readonly Status[] = ['Draft', 'Active', 'Deactivated', 'ReadOnly', 'Deleted'];

/** Programs 1 to count, each changed an hour after the one before, two of them at the same moment. */
async function storePrograms({ db }: ApiDriver, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const modified = aStamp({ at: later(TUESDAY_AT_TEN, (index - (index === 3 ? 1 : 0) - count) * HOUR) });
    const { id: _id, ...program } = aProgram({ status: STATUSES[index % 5] ?? 'Draft', modified });
    return program;
  });
  const ids = await Promise.all(rows.map((row) => db.programs.add(row)));
  await db.designs.bulkAdd(ids.map((programId) => ({ programId, design: aDesign(), revision: 3 })));
}

const idsOf = (page: ProgramPage) => page.programs.map(({ id }) => Number(id));

describe('GET /programs', () => {
  test('lists what is not in the recycle bin, newest change first, with the number in each status', async () => {
    const api = await anApi();
    await storePrograms(api, 10);

    const page: ProgramPage = await api.must('GET', '/programs');

    expect(idsOf(page)).toEqual([9, 8, 7, 6, 4, 3, 2, 1]);
    expect(page).toMatchObject({
      next: null,
      total: 8,
      byStatus: { Draft: 2, Active: 2, Deactivated: 2, ReadOnly: 2 },
    });
  });

  test('comes in pages that follow each other without gap or repetition', async () => {
    const api = await anApi();
    await storePrograms(api, 10);

    const first: ProgramPage = await api.must('GET', '/programs?limit=3');
    const second: ProgramPage = await api.must('GET', `/programs?limit=3&after=${first.next}`);
    const third: ProgramPage = await api.must('GET', `/programs?limit=3&after=${second.next}`);

    expect([idsOf(first), idsOf(second), idsOf(third)]).toEqual([
      [9, 8, 7],
      [6, 4, 3],
      [2, 1],
    ]);
    expect(third.next).toBeNull();
  });

  test('reads a page, however many programs there are', async () => {
    const api = await anApi();
    await storePrograms(api, 2_000);
    let read = 0;
    asDexie(api.db)
      .table('programs')
      .hook('reading', (program) => {
        read += 1;
        return program;
      });

    await api.must('GET', '/programs?limit=10');

    // One more than the page of each of the four statuses, to know what comes next.
    expect(read).toBe(4 * 11);
  });
});
