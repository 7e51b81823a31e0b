import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './disclosure.module.css';

type Props = Readonly<{
  summary: ReactNode;
  isOpenAtFirst?: boolean | undefined;
  children: ReactNode;
}>;

/** More for those who ask. */
export function Disclosure({ summary, isOpenAtFirst = false, children }: Props) {
  return (
    <details className={styles['disclosure']} open={isOpenAtFirst}>
      <summary className={styles['summary']}>
        <Icon of={ChevronRight} className={styles['chevron']} />
        {summary}
      </summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
}
