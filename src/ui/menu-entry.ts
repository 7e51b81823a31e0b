import type { IconType } from './icon.tsx';

export type MenuItem = Readonly<{
  kind?: 'item' | undefined;
  label: string;
  onSelect: () => void;
  icon?: IconType | undefined;
  /** As shown to people, e.g. "Ctrl D". */
  shortcut?: string | undefined;
  /** Why it can't be used now: it stays reachable, says this and does nothing. */
  disabledReason?: string | undefined;
  tone?: 'normal' | 'danger' | undefined;
}>;

/** One of several, of which one holds. */
type MenuChoice = Readonly<{ kind: 'choice'; label: string; isChosen: boolean; onSelect: () => void }>;

/** Opens a menu of its own beside it. */
type MenuSubmenu = Readonly<{
  kind: 'submenu';
  label: string;
  icon?: IconType | undefined;
  entries: readonly MenuEntry[];
}>;

export type MenuEntry =
  | MenuItem
  | MenuSubmenu
  | MenuChoice
  | Readonly<{ kind: 'separator' }>
  | Readonly<{ kind: 'heading'; label: string }>;
