import { cx } from '#ui/class-names.ts';
import type { Operation } from './operations.ts';
import styles from './api-page.module.css';

export function Method({ of }: Readonly<{ of: Operation['method'] }>) {
  return <span className={cx(styles['method'], of === 'POST' && styles['writes'])}>{of}</span>;
}
