import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { type RefObject, useCallback, useId } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import type { MenuEntry, MenuItem } from './menu-entry.ts';
import styles from './menu.module.css';

type Props = Readonly<{
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  /** The focus goes to the first or the last item at once; a press leaves it on the menu. */
  openedAt: 'first' | 'last' | null;
  onClose: () => void;
  entries: readonly MenuEntry[];
  align: 'start' | 'end';
  labelledBy: string;
  id: string;
}>;

/** Pixels. The bar at the top of a page stays whole: what a menu half covers is harder to read and to press. */
const CLEAR_OF_EDGES = { top: 60, right: 8, bottom: 8, left: 8 };

/** Modal: the rest of the page waits, and a press outside only closes the menu. */
export function MenuPopup({ anchor, isOpen, openedAt, onClose, entries, align, labelledBy, id }: Props) {
  const focusItem = useCallback(
    (popup: HTMLElement | null) => {
      if (!popup || openedAt === null) return;
      // After the menu itself has taken the focus, which it does when it has a place.
      requestAnimationFrame(() => {
        const items = popup.querySelectorAll<HTMLElement>('[role^="menuitem"]');
        items[openedAt === 'first' ? 0 : items.length - 1]?.focus();
      });
    },
    [openedAt],
  );
  return (
    <BaseMenu.Root
      open={isOpen}
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={CLEAR_OF_EDGES}
          className={styles['positioner']}
        >
          <BaseMenu.Popup
            ref={focusItem}
            id={id}
            aria-labelledby={labelledBy}
            // What an item has put the focus on keeps it.
            finalFocus={() => isFocusLeft(id) && anchor.current}
            className={styles['popup']}
          >
            <Entries entries={entries} />
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function isFocusLeft(popupId: string): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return document.getElementById(popupId)?.contains(activeElement) === true;
}

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => (
    <Entry key={`${index} ${'label' in entry ? entry.label : ''}`} entry={entry} />
  ));
}

function Submenu({ label, icon, entries }: Extract<MenuEntry, { kind: 'submenu' }>) {
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger label={label} className={styles['item']}>
        {icon && (
          <span className={styles['icon']}>
            <Icon of={icon} />
          </span>
        )}
        <span className={styles['label']}>{label}</span>
        <span className={styles['icon']}>
          <Icon of={ChevronRight} />
        </span>
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          sideOffset={-4}
          alignOffset={-4}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BaseMenu.Popup aria-label={label} className={styles['popup']}>
            <Entries entries={entries} />
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
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
    case 'submenu':
      return <Submenu {...entry} />;
    case 'item':
    case undefined:
      return <Item item={entry} />;
  }
}

function Item({ item }: { item: MenuItem }) {
  const id = useId();
  const isOff = item.disabledReason !== undefined;
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
            {item.disabledReason}
          </span>
        )}
      </span>
      {item.shortcut && (
        <span className={styles['keys']}>
          <Kbd keys={item.shortcut} />
        </span>
      )}
    </BaseMenu.Item>
  );
}
