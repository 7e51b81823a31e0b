import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type ReactElement, useId } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export type MenuItem = Readonly<{
  kind?: 'item' | undefined;
  label: string;
  onSelect: () => void;
  icon?: IconType | undefined;
  /** As shown to people, e.g. "Ctrl D". */
  shortcut?: string | undefined;
  /** Why it can't be used now: it stays reachable, says this and does nothing. */
  offBecause?: string | undefined;
  tone?: 'normal' | 'danger' | undefined;
}>;

/** One of several, of which one holds. */
export type MenuChoice = Readonly<{ kind: 'choice'; label: string; isChosen: boolean; onSelect: () => void }>;

export type MenuEntry =
  | MenuItem
  | MenuChoice
  | Readonly<{ kind: 'separator' }>
  | Readonly<{ kind: 'heading'; label: string }>;

type Props = Readonly<{
  /** Any Button, IconButton or ToolbarItem. */
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end' | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}>;

/** Modal: the rest of the page waits, and a press outside only closes the menu. */
export function Menu({ trigger, entries, align = 'start', onOpenChange }: Props) {
  return (
    <BaseMenu.Root onOpenChange={(isOpen) => onOpenChange?.(isOpen)}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BaseMenu.Popup className={styles['popup']}>
            {entries.map((entry, index) => (
              <Entry key={`${index} ${'label' in entry ? entry.label : ''}`} entry={entry} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <BaseMenu.Separator className={styles['separator']} />;
    case 'heading':
      return (
        <div role="presentation" className={styles['heading']}>
          {entry.label}
        </div>
      );
    case 'choice':
      return (
        <BaseMenu.CheckboxItem
          checked={entry.isChosen}
          closeOnClick
          onClick={entry.onSelect}
          className={styles['item']}
        >
          <span className={styles['icon']}>{entry.isChosen && <Icon of={Check} />}</span>
          <span className={styles['label']}>{entry.label}</span>
        </BaseMenu.CheckboxItem>
      );
    case 'item':
    case undefined:
      return <Item item={entry} />;
  }
}

function Item({ item }: { item: MenuItem }) {
  const id = useId();
  const isOff = item.offBecause !== undefined;
  return (
    <BaseMenu.Item
      label={item.label}
      disabled={isOff}
      onClick={item.onSelect}
      aria-labelledby={`${id}-label`}
      aria-describedby={isOff ? `${id}-reason` : undefined}
      className={cx(styles['item'], item.tone === 'danger' && styles['danger'])}
    >
      {item.icon && (
        <span className={styles['icon']}>
          <Icon of={item.icon} />
        </span>
      )}
      <span className={styles['label']}>
        <span id={`${id}-label`}>{item.label}</span>
        {isOff && (
          <span id={`${id}-reason`} className={styles['reason']}>
            {item.offBecause}
          </span>
        )}
      </span>
      {item.shortcut && <Kbd keys={item.shortcut} />}
    </BaseMenu.Item>
  );
}
