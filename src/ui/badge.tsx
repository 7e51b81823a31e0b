import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import type { Tone } from './tone.ts';
import styles from './badge.module.css';

type Props = Readonly<{
  tone?: Tone | undefined;
  /** A shape of its own for each meaning, so that colour is never alone. */
  icon?: IconType | undefined;
  /** 'plain' has no fill, for dense lists. */
  look?: 'filled' | 'plain' | undefined;
  /** The shape alone is seen. */
  isTerse?: boolean | undefined;
  children: ReactNode;
}>;

export function Badge({ tone = 'neutral', icon, look = 'filled', isTerse = false, children }: Props) {
  return (
    <span className={cx(styles['badge'], styles[tone], styles[look], isTerse && styles['terse'])}>
      {icon && <Icon of={icon} size={14} className={styles['icon']} />}
      <span className={isTerse ? 'visually-hidden' : styles['text']}>{children}</span>
    </span>
  );
}
