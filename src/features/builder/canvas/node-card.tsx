import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { routesOf, summaryOf, titleOf } from '#domain/nodes/registry.ts';
import { Icon } from '#ui/icon.tsx';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { onlySelected, tabStopOf } from '#features/builder/design/design-state.ts';
import { CardTools } from './card-tools.tsx';
import type { CardNode } from './canvas-elements.ts';
import styles from './node-card.module.css';
import { nodeElementId } from './node-element.ts';
import { FiguresLine } from './figures-line.tsx';
import { hueOf, iconOf } from './node-look.ts';
import { namesIn } from './node-names.ts';
import { ProblemBadge } from './problem-badge.tsx';
import { RouteEnds } from './route-ends.tsx';

/** A step on the canvas. Its figures and problems come through selectors of their own, so that a card is drawn only when it changes. */
export const NodeCard = memo(function NodeCard({ data: { node }, selected }: NodeProps<CardNode>) {
  const { store, canvas, checks, words, isEditable, hasFigures } = useBuilder();
  const isFar = useStore(canvas, (state) => state.isFar);
  const isHovered = useStore(canvas, (state) => state.hoveredNode === node.id);
  const isDim = useStore(canvas, ({ lit }) => lit !== null && !lit.nodes.has(node.id));
  const name = useDesign((state) => namesIn(state.present, checks, words).get(node.id));
  const isAlone = useDesign((state) => onlySelected(state) === node.id);
  const isTabStop = useDesign((state) => tabStopOf(state) === node.id);
  const figuresId = `${nodeElementId(node.id)}-figures`;

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A click without a pointer is Enter or the space bar: then the focus goes into the panel.
    const focus = event.detail === 0 ? { setting: null, times: event.timeStamp } : null;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: node.id, focus } });
  };

  return (
    <div
      className={styles['card']}
      data-selected={selected || undefined}
      data-view-only={!isEditable || undefined}
      data-far={isFar || undefined}
      data-dim={isDim || undefined}
    >
      {!isFar && node.type !== 'start' && (
        <Handle
          id="in"
          type="target"
          position={Position.Top}
          isConnectable={isEditable}
          className={styles['handleIn']}
        />
      )}
      <button
        type="button"
        id={nodeElementId(node.id)}
        className={styles['body']}
        aria-label={name}
        aria-current={selected || undefined}
        aria-describedby={hasFigures && !isFar ? figuresId : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
      >
        <span className={styles['tile']} data-hue={hueOf(node.type)}>
          <Icon of={iconOf(node.type)} />
        </span>
        {!isFar && (
          <span className={styles['words']}>
            <span className={styles['title']}>{titleOf(node)}</span>
            <span className={styles['summary']}>{summaryOf(node, words)}</span>
          </span>
        )}
      </button>
      {hasFigures && !isFar && <FiguresLine id={figuresId} nodeId={node.id} />}
      <ProblemBadge nodeId={node.id} />
      {!isFar && (isAlone || isHovered) && <CardTools node={node} />}
      {!isFar && routesOf(node).length > 0 && <RouteEnds node={node} name={titleOf(node)} />}
    </div>
  );
});
