import { useApi } from '#client/api-context.ts';
import { Card } from '#ui/card.tsx';
import { words } from './words.ts';
import styles from './api-page.module.css';

export function WhereCard() {
  const { isServed } = useApi();
  if (isServed) {
    return (
      <Card title={words.whereTitle}>
        <p className={styles['quiet']}>
          {words.whereServed}
          <code>{location.origin}</code>.
        </p>
      </Card>
    );
  }
  return (
    <Card title={words.whereTitle}>
      <p className={styles['quiet']}>{words.whereText}</p>
      <p className={styles['quiet']}>
        {words.whereServe.before}
        <code>{words.command}</code>
        {words.whereServe.after}
      </p>
    </Card>
  );
}
