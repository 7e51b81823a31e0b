import styles from './share-bar.module.css';

/** How great a part something is, beside its number in words. */
export function ShareBar({ share }: { share: number }) {
  return (
    <span aria-hidden="true" className={styles['track']}>
      <span className={styles['bar']} style={{ inlineSize: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </span>
  );
}
