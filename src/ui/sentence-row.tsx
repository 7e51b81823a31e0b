import type { ReactNode } from 'react';
import styles from './sentence-row.module.css';

type Props = Readonly<{
  /** For screen readers: "Rule 2". */
  name: string;
  /** What can be done with the whole row. */
  tools?: ReactNode;
  /** Fields whose labels are hidden, and the words between them. */
  children: ReactNode;
  'data-part'?: string | undefined;
}>;

/** Fields that read as one sentence: [Country] [is] [Iceland]. */
export function SentenceRow({ name, tools, children, ...part }: Props) {
  return (
    <fieldset {...part} className={styles['row']}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles['sentence']}>{children}</div>
      {tools && <div className={styles['tools']}>{tools}</div>}
    </fieldset>
  );
}
