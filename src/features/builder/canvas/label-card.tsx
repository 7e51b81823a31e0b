import type { NodeProps } from '@xyflow/react';
import { type MouseEvent, memo, useState } from 'react';
import { useStore } from 'zustand';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { getTabStop, onlySelected } from '#features/builder/design/design-state.ts';
import { LABEL_WORDS } from '#features/builder/steps/label-words.ts';
import { nodeElementId, stepMark } from '#features/builder/steps/node-element.ts';
import { namesIn } from '#features/builder/steps/node-names.ts';
import type { CardNode } from './canvas-elements.ts';
import { CardTools } from './lazy-tools.ts';
import { type LabelSize, ResizeCorner } from './resize-corner.tsx';
import styles from './label-card.module.css';

/** A note on the canvas. Grows while its corner is dragged; the edit is made when it is let go. */
export const LabelCard = memo(function LabelCard({ data: { node }, selected }: NodeProps<CardNode>) {
  const { store, canvas, checks, words, isEditable } = useBuilder();
  const isHovered = useStore(canvas, (state) => state.hoveredNode === node.id);
  const name = useDesign((state) => namesIn(state.present, checks, words).get(node.id));
  const isAlone = useDesign((state) => onlySelected(state) === node.id);
  const isTabStop = useDesign((state) => getTabStop(state) === node.id);
  const [dragged, setDragged] = useState<LabelSize | null>(null);
  if (node.type !== 'textLabel') return null;
  const { text } = node.settings;

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const focus = event.detail === 0 ? { setting: null, times: event.timeStamp } : null;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: node.id, focus } });
  };
  return (
    <div
      className={styles['label']}
      {...stepMark(node.id)}
      style={dragged ?? undefined}
      data-selected={selected || undefined}
      data-view-only={!isEditable || undefined}
    >
      <button
        type="button"
        id={nodeElementId(node.id)}
        className={styles['body']}
        aria-label={name}
        aria-current={selected || undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
      >
        {text.trim() === '' ? <span className={styles['empty']}>{LABEL_WORDS.empty}</span> : text}
      </button>
      {(isAlone || isHovered) && <CardTools node={node} />}
      {isEditable && isAlone && <ResizeCorner node={node} onSize={setDragged} />}
    </div>
  );
});
