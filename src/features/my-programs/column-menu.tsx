import { Columns3 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { storedValue } from '#store/stored-value.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { COLUMNS, type Columns, type SortKey } from './columns.tsx';
import { words } from './words.ts';

type ShownColumns = Readonly<{ shown: Columns; toggle: (id: SortKey) => void }>;

/** The name is what a row is about; the status is what the list is for. */
const ALWAYS: ReadonlySet<SortKey> = new Set(['name', 'status']);
const CHOOSABLE = COLUMNS.filter(({ id }) => !ALWAYS.has(id));
const AT_FIRST = CHOOSABLE.filter(({ isExtra }) => isExtra !== true).map(({ id }) => id);

const stored = storedValue<readonly SortKey[]>(
  'program-builder.columns',
  (text) =>
    text === null ? AT_FIRST : CHOOSABLE.map(({ id }) => id).filter((id) => text.split(' ').includes(id)),
  (ids) => ids.join(' '),
);

/** Which columns this device shows. */
export function useShownColumns(): ShownColumns {
  const [ids, setIds] = useState(stored.read);
  const shown = useMemo(() => COLUMNS.filter(({ id }) => ALWAYS.has(id) || ids.includes(id)), [ids]);
  const toggle = (id: SortKey) => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    stored.write(next);
    setIds(next);
  };
  return { shown, toggle };
}

export function ColumnMenu({ shown, toggle }: ShownColumns) {
  return (
    <Menu
      align="end"
      trigger={<IconButton name={words.columns} icon={Columns3} />}
      entries={CHOOSABLE.map((column) => ({
        kind: 'choice' as const,
        label: column.header,
        isChosen: shown.includes(column),
        onSelect: () => toggle(column.id),
      }))}
    />
  );
}
