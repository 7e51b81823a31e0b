import { type ReactNode, useId } from 'react';
import styles from './rehearsal.module.css';

type Props = Readonly<{ title: string; text?: string; children: ReactNode }>;

/** One question that the rehearsal answers. */
export function Section({ title, text, children }: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['section']}>
      <div>
        <h3 id={titleId} className={styles['sectionTitle']}>
          {title}
        </h3>
        {text && <p className={styles['quiet']}>{text}</p>}
      </div>
      {children}
    </section>
  );
}
