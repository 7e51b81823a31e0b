import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import styles from './tooltip.module.css';

type Props = Readonly<{
  /** Nothing is shown without content. */
  content: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One focusable element. It must be named without the tooltip. */
  children: ReactElement<Record<string, unknown>>;
}>;

/** A hint for eyes. Whoever shows it says the same to screen readers. */
export function Tooltip({ content, side = 'bottom', children }: Props) {
  const hasContent = content !== undefined && content !== null && content !== '';
  return (
    <BaseTooltip.Root disabled={!hasContent}>
      <BaseTooltip.Trigger delay={400} closeOnClick={false} render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BaseTooltip.Popup aria-hidden="true" className={styles['popup']}>
            {content}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}

/** Once one tooltip is open, its neighbours open at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <BaseTooltip.Provider delay={400}>{children}</BaseTooltip.Provider>;
}
