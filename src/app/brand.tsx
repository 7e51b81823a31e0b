import { Link } from 'react-router-dom';
import { words } from './words.ts';
import styles from './brand.module.css';

/** A start, a fork and its two ways: what the product draws. */
export function Brand() {
  return (
    <Link to="/programs" className={styles['brand']}>
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        aria-hidden="true"
        className={styles['mark']}
      >
        <rect width="24" height="24" rx="7" className={styles['ground']} />
        <path
          d="M12 9v2.5M7.5 15v-1a2.5 2.5 0 0 1 2.5-2.5h4a2.5 2.5 0 0 1 2.5 2.5v1"
          className={styles['path']}
        />
        <circle cx="12" cy="7" r="2" className={styles['dot']} />
        <circle cx="7.5" cy="17" r="2" className={styles['dot']} />
        <circle cx="16.5" cy="17" r="2" className={styles['dot']} />
      </svg>
      <span translate="no" className={styles['name']}>
        {words.product}
      </span>
    </Link>
  );
}
