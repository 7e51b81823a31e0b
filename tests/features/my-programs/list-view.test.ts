import { describe, expect, it } from 'vitest';
import type { SortKey } from '#features/my-programs/columns.tsx';
import { readListView, sortedBy, writeListView } from '#features/my-programs/list-view.ts';

describe('a click on a column', () => {
  it.each([
    ['name', false],
    ['status', false],
    ['inside', true],
    ['ever', true],
    ['nextEnrolment', false],
    ['opened', true],
    ['folder', false],
    ['modified', true],
    ['modifiedBy', false],
    ['id', false],
  ] as const satisfies readonly (readonly [SortKey, boolean])[])(
    'sorts by %s, at first descending: %s',
    (key, isDescending) => {
      const elsewhere = { key: key === 'id' ? 'name' : 'id', isDescending: false } as const;
      const first = sortedBy(key, elsewhere);
      expect([first, sortedBy(key, first)]).toEqual([
        { key, isDescending },
        { key, isDescending: !isDescending },
      ]);
    },
  );
});

describe('the address of the list', () => {
  it.each(['', 'search=win+b', 'status=Active', 'folder=3', 'folder=none', 'sort=-inside', 'sort=modified'])(
    'reads back ?%s',
    (query) => {
      expect(writeListView(readListView(new URLSearchParams(query))).toString()).toBe(query);
    },
  );

  it.each(['status=Deleted', 'folder=0', 'folder=x', 'sort=colour', 'sort=-modified'])(
    'leaves out ?%s',
    (query) => {
      expect(writeListView(readListView(new URLSearchParams(query))).toString()).toBe('');
    },
  );
});
