import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { combineHandlers } from './combine-handlers.ts';
import { lazyComponent } from './lazy-component.tsx';
import type { MenuEntry } from './menu-entry.ts';

type TriggerProps = Readonly<{
  id?: string | undefined;
  ref?: Ref<HTMLButtonElement | null> | undefined;
}>;

type Props = Readonly<{
  /** Any Button, IconButton or ToolbarItem. */
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end' | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}>;

type Opening = Readonly<{ isOpen: boolean; openedAt: 'first' | 'last' | null }>;

// What a menu opens is fetched when the pointer or the focus comes near: no screen needs it to be shown.
export const MenuPopup = lazyComponent(async () => (await import('./menu-popup.tsx')).MenuPopup);
const prepare = () => void MenuPopup.prefetch();

/** A button that opens a menu: by press, Enter or Space, or the arrows down and up. */
export function Menu({ trigger, entries, align = 'start', onOpenChange }: Props) {
  const given: TriggerProps = trigger.props;
  const ownId = useId();
  const popupId = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  /** Null until it is opened for the first time. */
  const [opening, setOpening] = useState<Opening | null>(null);
  const isOpen = opening?.isOpen ?? false;
  const id = given.id ?? ownId;
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(given.ref, () => anchor.current);

  const open = (openedAt: Opening['openedAt']) => {
    setOpening({ isOpen: true, openedAt });
    onOpenChange?.(true);
  };
  const close = () => {
    setOpening({ isOpen: false, openedAt: null });
    onOpenChange?.(false);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const openedAt = KEYS[event.key];
    if (!openedAt) return;
    event.preventDefault();
    open(openedAt);
  };

  const handlers = {
    onPointerEnter: prepare,
    onFocus: prepare,
    onKeyDown: handleKeyDown,
    // A press of Enter or Space comes as a click without a pointer.
    onClick: (event: MouseEvent) => (isOpen ? close() : open(event.detail === 0 ? 'first' : null)),
  };

  return (
    <>
      {cloneElement(trigger, {
        id,
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? popupId : undefined,
        ...combineHandlers(handlers, trigger.props),
      })}
      {opening && (
        <MenuPopup
          {...opening}
          anchor={anchor}
          onClose={close}
          entries={entries}
          align={align}
          labelledBy={id}
          id={popupId}
        />
      )}
    </>
  );
}

const KEYS: Readonly<Record<string, 'first' | 'last'>> = { ArrowDown: 'first', ArrowUp: 'last' };
