import { Icon, type IconType } from './icon.tsx';
import styles from './line-art.module.css';

/** Two blank cards on a dotted ground, and on them what the place is about. */
export function LineArt({ icon }: { icon: IconType }) {
  return (
    <div className={styles['art']}>
      <svg width="200" height="112" viewBox="0 0 200 112" fill="none" aria-hidden="true">
        {dots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1" className={styles['dot']} />
        ))}
        <path d="M58 38v10a8 8 0 0 0 8 8h68a8 8 0 0 1 8 8v10" className={styles['path']} />
        <rect x="22.5" y="12.5" width="72" height="26" rx="6" className={styles['card']} />
        <rect x="29" y="19" width="13" height="13" rx="3.5" className={styles['tile']} />
        <path d="M49 22.5h34M49 28.5h20" className={styles['line']} />
        <rect x="105.5" y="73.5" width="72" height="26" rx="6" className={styles['card']} />
        <rect x="112" y="80" width="13" height="13" rx="3.5" className={styles['tile']} />
        <path d="M132 83.5h30M132 89.5h38" className={styles['line']} />
      </svg>
      <span className={styles['icon']}>
        <Icon of={icon} size={20} />
      </span>
    </div>
  );
}

const dots = [8, 32, 56, 80, 104, 128, 152, 176, 192].flatMap((x) =>
  [6, 30, 54, 78, 102].map((y) => ({ x, y })),
);
