import { ARROW } from '#features/builder/drawing/arrow.ts';
import styles from './connector.module.css';

/** The two arrow heads that all connectors share. */
export function ArrowHeads() {
  return (
    <svg className={styles['defs']} aria-hidden="true">
      <defs>
        <Head id={ARROW.quiet} look={styles['head'] ?? ''} />
        <Head id={ARROW.strong} look={styles['headStrong'] ?? ''} />
      </defs>
    </svg>
  );
}

function Head({ id, look }: { id: string; look: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="8.5"
      refY="5"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M1 1 L9 5 L1 9 Z" className={look} />
    </marker>
  );
}
