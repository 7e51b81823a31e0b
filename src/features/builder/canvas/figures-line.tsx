import { useStore } from 'zustand';
import { formatNumber } from '#client/format.ts';
import type { NodeId } from '#domain/program/design.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/words.ts';
import styles from './node-card.module.css';
import { PAST_WORDS } from './past-words.ts';

type Props = Readonly<{ id: string; nodeId: NodeId; look?: 'footer' | 'inline' }>;

/** How many contacts are at a step now, and how many ever were. */
export function FiguresLine({ id, nodeId, look = 'footer' }: Props) {
  const { figures } = useBuilder();
  const known = useStore(figures, (byNode) => byNode.get(nodeId));
  const isPast = useStore(figures.replay, ({ at }) => at !== null);
  return (
    <div id={id} className={styles['figures']} data-look={look}>
      <span>
        <b>{formatNumber(known?.here ?? 0)}</b> {isPast ? PAST_WORDS.hereThen : WORDS.canvas.here}
      </span>
      <span>
        <b>{formatNumber(known?.ever ?? 0)}</b> {isPast ? PAST_WORDS.everThen : WORDS.canvas.ever}
      </span>
    </div>
  );
}
