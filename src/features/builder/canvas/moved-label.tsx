import { EdgeLabelRenderer } from '@xyflow/react';
import { formatNumber } from '#client/format.ts';
import { PAST_WORDS } from '#features/builder/steps/past-words.ts';
import styles from './connector.module.css';

type Props = Readonly<{ contacts: number; at: { readonly x: number; readonly y: number } }>;

/** In a replay: how many went along a connector just before the moment that is shown. */
export function MovedLabel({ contacts, at }: Props) {
  return (
    <EdgeLabelRenderer>
      <span
        className={styles['moved']}
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      >
        <span aria-hidden="true">{formatNumber(contacts)}</span>
        <span className="visually-hidden">{PAST_WORDS.moved(formatNumber(contacts))}</span>
      </span>
    </EdgeLabelRenderer>
  );
}

/** From 1.5 px for nobody to 8 px for thousands. */
export function getWidth(contacts: number): number {
  return contacts === 0 ? 1.5 : Math.min(8, 2 + Math.log2(contacts) * 0.6);
}
