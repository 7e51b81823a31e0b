import { Method } from './method.tsx';
import type { Operation } from './operations.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

/** Leads to each operation; beside them where there is room. */
export function Contents({ operations }: Readonly<{ operations: readonly Operation[] }>) {
  return (
    <nav aria-label={words.contents} className={styles['contents']}>
      <ul>
        {operations.map(({ id, method, summary }) => (
          <li key={id}>
            <a href={`#${id}`} className={styles['entry']}>
              <Method of={method} />
              {summary}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
