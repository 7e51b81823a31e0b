import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { Popover } from './popover.tsx';
import type { Tone } from './tone.ts';
import { kitWords as words } from './words.ts';
import styles from './message-line.module.css';

type Props = Readonly<{
  tone: Tone;
  icon: IconType;
  /** Changes of it are spoken politely. */
  children: ReactNode;
  /** Quieter, and the first to give way: since when, by whom. */
  meta?: ReactNode;
  /** All of it, where the line cuts it short: what the popover beside it holds. */
  details: ReactNode;
  /** What makes sense next, usually one small Button. */
  action?: ReactNode;
}>;

/** One line, as high as any other: it never wraps, and so it never moves what lies below. */
export function MessageLine({ tone, icon, children, meta, details, action }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form, and takes no heading or button
    <div role="status" className={cx(styles['line'], styles[tone])}>
      <Icon of={icon} className={styles['icon']} />
      <p className={styles['words']}>
        <span>{children}</span>{' '}
        {meta && (
          // Figures in it may change each second: they are spoken with the text, never by themselves.
          <span aria-live="off" className={styles['meta']}>
            {meta}
          </span>
        )}
      </p>
      <Popover
        label={words.details}
        align="end"
        trigger={<IconButton name={words.details} icon={Info} size="small" />}
      >
        <div className={styles['details']}>{details}</div>
      </Popover>
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
