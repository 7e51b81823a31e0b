import type { ReactNode } from 'react';
import styles from './page-header.module.css';

type Props = Readonly<{
  title: ReactNode;
  description?: ReactNode;
  /** Buttons; the main one last. */
  actions?: ReactNode;
  /** The way up, above the title. */
  back?: ReactNode;
}>;

export function PageHeader({ title, description, actions, back }: Props) {
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        {back && <div className={styles['back']}>{back}</div>}
        <h1 className={styles['title']}>{title}</h1>
        {description && <p className={styles['description']}>{description}</p>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
