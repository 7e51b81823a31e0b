import { expect, it } from 'vitest';
import type { ProgramSummary } from '#contract/programs.ts';
import type { FolderId } from '#domain/ids.ts';
import type { SortKey } from '#features/my-programs/columns.tsx';
import { filterPrograms, sortPrograms } from '#features/my-programs/list-rows.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aSummary, programId } from '#tests/store/a-summary.ts';

const stamp = (hours: number, by: string) => ({ at: (TUESDAY_AT_TEN + hours) as typeof TUESDAY_AT_TEN, by });
const FOLDERS = new Map([
  [1 as FolderId, 'Autumn'],
  [2 as FolderId, 'Spring'],
]);

const OPENS = new Map([
  [programId(1), { sent: 10, opened: 6 }],
  [programId(3), { sent: 100, opened: 50 }],
  [programId(4), { sent: 5, opened: 0 }],
]);

/** Every column but the number puts them in another order than their numbers do. */
const PROGRAMS: readonly ProgramSummary[] = [
  aSummary({
    id: programId(1),
    name: 'Welcome 10',
    status: 'Deactivated',
    enrolled: { inside: 2, ever: 9 },
    folderId: 2 as FolderId,
    modified: stamp(2, 'Cy'),
    nextEnrolmentAt: stamp(5, '').at,
  }),
  aSummary({
    id: programId(2),
    name: 'welcome 2',
    status: 'Draft',
    enrolled: { inside: 2, ever: 5 },
    folderId: 1 as FolderId,
    modified: stamp(3, 'Ada'),
  }),
  aSummary({
    id: programId(3),
    name: 'Birthday',
    status: 'Active',
    enrolled: { inside: 1, ever: 70 },
    folderId: null,
    modified: stamp(1, 'Bo'),
    nextEnrolmentAt: TUESDAY_AT_TEN,
  }),
  aSummary({
    id: programId(4),
    name: 'Birthday',
    status: 'Active',
    enrolled: { inside: 1, ever: 70 },
    folderId: null,
    modified: stamp(1, 'Bo'),
  }),
];

it.each([
  ['name', [3, 4, 2, 1]],
  ['status', [2, 3, 4, 1]],
  ['inside', [3, 4, 1, 2]],
  ['ever', [2, 1, 3, 4]],
  ['nextEnrolment', [3, 1, 2, 4]],
  ['opened', [2, 4, 3, 1]],
  ['folder', [3, 4, 2, 1]],
  ['modified', [3, 4, 1, 2]],
  ['modifiedBy', [2, 3, 4, 1]],
  ['id', [1, 2, 3, 4]],
] as const satisfies readonly (readonly [SortKey, readonly number[]])[])(
  'sorts by %s, and what is equal by number, in either direction',
  (key, order) => {
    const sort = (isDescending: boolean) =>
      sortPrograms(PROGRAMS.toReversed(), { key, isDescending }, { folders: FOLDERS, opens: OPENS }).map(
        ({ id }) => id,
      );
    expect([sort(false), sort(true)]).toEqual([order, order.toReversed()]);
  },
);

it('[A30] finds a program without the accents of its name', () => {
  const programs = [aSummary({ id: programId(1), name: 'Zoë’s welcome' }), aSummary({ id: programId(2) })];
  const found = filterPrograms(programs, { search: ' ZOE', status: null, folder: null });
  expect(found.map(({ id }) => id)).toEqual([1]);
});
