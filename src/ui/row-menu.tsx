import { Ellipsis } from 'lucide-react';
import { IconButton } from './button.tsx';
import { Menu } from './menu.tsx';
import type { MenuEntry } from './menu-entry.ts';

/** What can be done with one line of a table or a list, behind three dots at its end. */
export function RowMenu({ name, entries }: Readonly<{ name: string; entries: readonly MenuEntry[] }>) {
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" variant="quiet" name={name} icon={Ellipsis} />}
      entries={entries}
    />
  );
}
