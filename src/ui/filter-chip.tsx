import type { ReactNode } from 'react';
import { Icon, type IconType } from './icon.tsx';
import styles from './filter-chip.module.css';

type Props = Readonly<{
  children: string;
  pressed: boolean;
  onToggle: () => void;
  count?: number | undefined;
  icon?: IconType | undefined;
}>;

/** A filter that is on or off, with how many it would leave. */
export function FilterChip({ children, pressed, onToggle, count, icon }: Props) {
  return (
    <button type="button" aria-pressed={pressed} className={styles['chip']} onClick={onToggle}>
      {icon && <Icon of={icon} size={14} />}
      {children}
      {count !== undefined && <span className={styles['count']}> {count}</span>}
    </button>
  );
}

export function FilterChips({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would announce form fields
    <div role="group" aria-label={label} className={styles['chips']}>
      {children}
    </div>
  );
}
