import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { kitWords as words } from './words.ts';
import styles from './error-state.module.css';

type Props = Readonly<{
  title: string;
  /** What happened, and what is safe. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  busy?: boolean | undefined;
  /** Another way on. */
  action?: ReactNode;
}>;

/** Stands where something failed to load: never an empty list. */
export function ErrorState({ title, children, onRetry, busy, action }: Props) {
  return (
    <div role="alert" className={styles['error']}>
      <span className={styles['tile']}>
        <Icon of={CircleAlert} size={20} />
      </span>
      <p className={styles['title']}>{title}</p>
      {children && <div className={styles['text']}>{children}</div>}
      <div className={styles['actions']}>
        {onRetry && (
          <Button icon={RotateCw} busy={busy} onClick={onRetry}>
            {words.tryAgain}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}
