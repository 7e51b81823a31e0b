import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import type { Tone } from './tone.ts';
import styles from './fact-list.module.css';

export type Fact = Readonly<{
  label: string;
  value: ReactNode;
  /** Why, where, or what it means: a second, quieter line. */
  detail?: ReactNode;
  icon?: IconType | undefined;
  tone?: Tone | undefined;
}>;

/** What is, or what will happen, fact by fact. 'aligned' sets labels and values in two columns. */
export function FactList({
  facts,
  look = 'stacked',
}: {
  facts: readonly Fact[];
  look?: 'stacked' | 'aligned' | undefined;
}) {
  return (
    <dl className={cx(styles['facts'], styles[look])}>
      {facts.map((fact) => (
        <div key={fact.label} className={cx(styles['fact'], styles[fact.tone ?? 'neutral'])}>
          <dt className={styles['label']}>
            {fact.icon && <Icon of={fact.icon} className={styles['icon']} />}
            {fact.label}
          </dt>
          <dd className={styles['value']}>
            {fact.value}
            {fact.detail && <div className={styles['detail']}>{fact.detail}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
