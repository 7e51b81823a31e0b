import { ARROW, ARROW_HEAD } from '#features/builder/drawing/arrow.ts';
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
      viewBox="0 0 8 9"
      // The line ends at its base.
      refX="0.5"
      refY="4.5"
      markerWidth={ARROW_HEAD.length}
      markerHeight={ARROW_HEAD.width}
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0 L8 4.5 L0 9 Z" className={look} />
    </marker>
  );
}
