import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

type Props = Readonly<{
  /** What a link to it ends in, after #. */
  id?: string | undefined;
  title?: string | undefined;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}>;

/** A part of a page that stands by itself. With a title it is a named region. */
export function Card({ id, title, description, actions, children }: Props) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={title === undefined ? undefined : titleId} className={styles['card']}>
      {title !== undefined && (
        <header className={styles['header']}>
          <div className={styles['words']}>
            <h2 id={titleId} className={styles['title']}>
              {title}
            </h2>
            {description && <p className={styles['description']}>{description}</p>}
          </div>
          {actions && <div className={styles['actions']}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
