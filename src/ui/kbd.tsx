import styles from './kbd.module.css';

/** A shortcut as people read it, keys apart by spaces: "Ctrl Shift Z". */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles['keys']}>
      {keys.split(' ').map((key) => (
        <span key={key} className={styles['key']}>
          {key}{' '}
        </span>
      ))}
    </kbd>
  );
}
