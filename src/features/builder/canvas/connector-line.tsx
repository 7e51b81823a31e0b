import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { ARROW, ARROW_HEAD } from '#features/builder/drawing/arrow.ts';
import { findCorners, handlePoint, roundedPath } from '#features/builder/drawing/connector-path.ts';
import { cx } from '#ui/class-names.ts';
import type { ConnectorEdge } from './canvas-elements.ts';
import { ConnectorTools } from './lazy-tools.ts';
import { getWidth, MovedLabel } from './moved-label.tsx';
import styles from './connector.module.css';

const HIT_WIDTH = 24;
/** Beyond the edge of its card. */
const HANDLE_REACH = 4;

/** A connector: right angles, rounded corners, an arrow; its buttons while it is pointed at or selected. */
export const ConnectorLine = memo(function ConnectorLine(props: EdgeProps<ConnectorEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const { canvas, figures, isEditable } = useBuilder();
  const moved = useStore(figures.replay, ({ moves }) => moves.get(id) ?? 0);
  const isHovered = useStore(canvas, (state) => state.hovered === id);
  const isDim = useStore(canvas, ({ lit }) => lit !== null && !lit.connectors.has(id));
  const isLit = useStore(canvas, ({ lit }) => lit?.connectors.has(id) ?? false);
  const ends = {
    source: { x: sourceX, y: sourceY - HANDLE_REACH },
    target: { x: targetX, y: targetY + HANDLE_REACH - ARROW_HEAD.length },
  };
  const corners = findCorners(ends, data?.lane ?? null, data?.turn ?? null);
  const isStrong = isLit || (isEditable && (selected === true || isHovered));
  return (
    <>
      <BaseEdge
        path={roundedPath(corners)}
        markerEnd={`url(#${isStrong ? ARROW.strong : ARROW.quiet})`}
        interactionWidth={HIT_WIDTH}
        className={cx(isStrong || moved > 0 ? styles['strong'] : styles['line'], isDim && styles['dim'])}
        {...(moved > 0 && { style: { strokeWidth: getWidth(moved) } })}
      />
      {moved > 0 && <MovedLabel contacts={moved} at={handlePoint(corners)} />}
      {isStrong && !isLit && data && (
        <EdgeLabelRenderer>
          <ConnectorTools connector={data.connector} at={handlePoint(corners)} edgeId={id} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});
