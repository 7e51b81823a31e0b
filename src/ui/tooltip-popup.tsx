import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactNode, RefObject } from 'react';
import styles from './tooltip.module.css';

type Props = Readonly<{
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  side: 'top' | 'bottom' | 'left' | 'right';
  /** The pointer may rest on the words to read them. */
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  children: ReactNode;
}>;

/** For eyes only: whoever shows it says the same to screen readers. */
export function TooltipPopup({ anchor, isOpen, side, onPointerEnter, onPointerLeave, children }: Props) {
  return (
    <BaseTooltip.Root open={isOpen}>
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BaseTooltip.Popup
            aria-hidden="true"
            className={styles['popup']}
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
          >
            {children}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
