import { expect, test } from 'vitest';
import { describeEmptied } from '#api/use-cases/recycle-bin/empty-recycle-bin.ts';

test('the activity of an emptied recycle bin leaves out what there was none of', () => {
  expect([
    describeEmptied({ programs: 0, campaigns: 0, contacts: 0 }),
    describeEmptied({ programs: 1, campaigns: 0, contacts: 1 }),
    describeEmptied({ programs: 2, campaigns: 1, contacts: 1_200 }),
  ]).toEqual([
    'Emptied the recycle bin',
    'Emptied the recycle bin: 1 program and 1 contact',
    'Emptied the recycle bin: 2 programs, 1 campaign and 1,200 contacts',
  ]);
});
