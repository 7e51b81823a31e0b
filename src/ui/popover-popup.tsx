import { Popover as BasePopover } from '@base-ui/react/popover';
import { type ReactNode, type RefObject, useRef } from 'react';
import { kitWords as words } from './words.ts';
import styles from './popover.module.css';

type Props = Readonly<{
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
  label: string;
  id: string;
  align: 'start' | 'end';
  children: ReactNode;
}>;

/** Keeps the focus inside while it is open, as a dialog does; the page around it stays as it is. */
export function PopoverPopup({ anchor, isOpen, onClose, label, id, align, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <BasePopover.Root
      open={isOpen}
      modal="trap-focus"
      onOpenChange={(willBeOpen, { event }) => {
        // A press on the button that opened it closes it by itself.
        if (willBeOpen || (event.target instanceof Node && anchor.current?.contains(event.target))) return;
        onClose();
      }}
    >
      <BasePopover.Portal>
        <BasePopover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BasePopover.Popup
            ref={popup}
            id={id}
            aria-label={label}
            aria-modal="true"
            initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-first-focus]') ?? true}
            finalFocus={anchor}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // What the field is part of, a panel or a dialog, stays open.
              event.preventDefault();
              event.stopPropagation();
              onClose();
            }}
            className={styles['popup']}
          >
            {children}
            <BasePopover.Close className="visually-hidden">{words.close}</BasePopover.Close>
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
