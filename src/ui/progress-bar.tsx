import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { kitWords as words } from './words.ts';
import styles from './progress-bar.module.css';

type Props = Readonly<{
  label: string;
  /** From 0 to 1; undefined while the length is not known. */
  value: number | undefined;
  /** How far, in words: "1,204 of 8,000". */
  detail?: ReactNode;
  onCancel?: (() => void) | undefined;
}>;

export function ProgressBar({ label, value, detail, onCancel }: Props) {
  const labelId = useId();
  return (
    <div className={styles['progress']}>
      <div className={styles['words']}>
        <span id={labelId}>{label}</span>
        {detail && <span className={styles['detail']}>{detail}</span>}
      </div>
      <div className={styles['track']}>
        <progress
          aria-labelledby={labelId}
          className={styles['bar']}
          {...(value !== undefined && { value })}
        />
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
