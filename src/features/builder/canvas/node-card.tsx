import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import { useStore } from 'zustand';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, listRoutes, summariseNode } from '#domain/nodes/registry.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { getTabStop, onlySelected } from '#features/builder/design/design-state.ts';
import { FiguresLine } from '#features/builder/steps/figures-line.tsx';
import { nodeElementId, stepMark } from '#features/builder/steps/node-element.ts';
import { namesIn } from '#features/builder/steps/node-names.ts';
import { ProblemBadge } from '#features/builder/steps/problem-badge.tsx';
import { getHue, getIcon } from '#product/node-look.ts';
import { Icon } from '#ui/icon.tsx';
import type { CardNode } from './canvas-elements.ts';
import { CardTools } from './lazy-tools.ts';
import { RouteEnds } from './route-ends.tsx';
import styles from './node-card.module.css';

/**
 * A step on the canvas. Its name, figures and problems come through selectors of their own, and React Flow moves it: a
 * card is drawn only when its settings or the selection change.
 */
export const NodeCard = memo(Card, (before, now) => {
  const [one, other] = [before.data.node, now.data.node];
  return before.selected === now.selected && one.type === other.type && one.settings === other.settings;
});

function Card({ data: { node }, selected }: NodeProps<CardNode>) {
  const { canvas, isEditable, hasFigures } = useBuilder();
  const isFar = useStore(canvas, ({ detail }) => detail === 'far');
  const isHovered = useStore(canvas, (state) => state.hoveredNode === node.id);
  const isDim = useStore(canvas, ({ lit }) => lit !== null && !lit.nodes.has(node.id));
  const isAlone = useDesign((state) => onlySelected(state) === node.id);
  const figuresId = `${nodeElementId(node.id)}-figures`;
  return (
    <div
      className={styles['card']}
      {...stepMark(node.id)}
      data-selected={selected || undefined}
      data-view-only={!isEditable || undefined}
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
      <CardBody
        node={node}
        selected={selected}
        isFar={isFar}
        describedBy={hasFigures && !isFar ? figuresId : undefined}
      />
      {hasFigures && !isFar && <FiguresLine id={figuresId} nodeId={node.id} />}
      <ProblemBadge nodeId={node.id} />
      {!isFar && (isAlone || isHovered) && <CardTools node={node} />}
      {!isFar && listRoutes(node).length > 0 && <RouteEnds node={node} name={getNodeTitle(node)} />}
    </div>
  );
}

type BodyProps = Readonly<{
  node: ProgramNode;
  selected: boolean;
  isFar: boolean;
  describedBy: string | undefined;
}>;

/** What is pressed to open the settings. Its name says which of how many steps it is: one step more is another name for all. */
function CardBody({ node, selected, isFar, describedBy }: BodyProps) {
  const { store, checks, words } = useBuilder();
  const name = useDesign((state) => namesIn(state.present, checks, words).get(node.id));
  const isTabStop = useDesign((state) => getTabStop(state) === node.id);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A click without a pointer is Enter or the space bar: then the focus goes into the panel.
    const focus = event.detail === 0 ? { setting: null, times: event.timeStamp } : null;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: node.id, focus } });
  };
  return (
    <button
      type="button"
      id={nodeElementId(node.id)}
      className={styles['body']}
      aria-label={name}
      aria-current={selected || undefined}
      aria-describedby={describedBy}
      tabIndex={isTabStop ? 0 : -1}
      onClick={open}
    >
      <CardFace node={node} isFar={isFar} />
    </button>
  );
}

const CardFace = memo(function CardFace({ node, isFar }: Pick<BodyProps, 'node' | 'isFar'>) {
  const { words } = useBuilder();
  return (
    <>
      <span className={styles['tile']} data-hue={getHue(node.type)}>
        <Icon of={getIcon(node.type)} />
      </span>
      {!isFar && (
        <span className={styles['words']}>
          <span className={styles['title']}>{getNodeTitle(node)}</span>
          <span className={styles['summary']}>{summariseNode(node, words)}</span>
        </span>
      )}
    </>
  );
});
