import type { ReactNode } from 'react';
import { Icon, type IconType } from './icon.tsx';
import styles from './stat-tile.module.css';

type Stat = Readonly<{
  label: string;
  value: ReactNode;
  /** What it is measured against. */
  detail?: ReactNode;
  icon?: IconType | undefined;
}>;

/** Figures side by side. */
export function StatTiles({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className={styles['tiles']}>
      {stats.map(({ label, value, detail, icon }) => (
        <div key={label} className={styles['tile']}>
          <dt className={styles['label']}>
            {icon && <Icon of={icon} />}
            {label}
          </dt>
          <dd className={styles['value']}>{value}</dd>
          {detail && <dd className={styles['detail']}>{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
