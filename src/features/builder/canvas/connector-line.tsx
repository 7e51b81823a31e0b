import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { type Course, findCorners, type Point } from '#domain/layout/course.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { ARROW, ARROW_HEAD } from '#features/builder/drawing/arrow.ts';
import { columnAt, handlePoint, roundedPath } from '#features/builder/drawing/connector-path.ts';
import type { BranchChip } from '#features/builder/drawing/courses.ts';
import { cx } from '#ui/class-names.ts';
import type { ConnectorEdge } from './canvas-elements.ts';
import { ConnectorTools } from './lazy-tools.ts';
import { getWidth, MovedLabel } from './moved-label.tsx';
import styles from './connector.module.css';

const HIT_WIDTH = 24;
/** Beyond the edge of its card. */
const HANDLE_REACH = 4;
const STRAIGHT: Course = { turn: null, lane: null, entry: null, aside: 0 };

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
    target: { x: targetX, y: targetY + HANDLE_REACH },
  };
  const corners = findCorners(ends, data?.course ?? STRAIGHT);
  const isStrong = isLit || (isEditable && (selected === true || isHovered));
  return (
    <>
      <BaseEdge
        path={roundedPath(untilHead(corners))}
        markerEnd={`url(#${isStrong ? ARROW.strong : ARROW.quiet})`}
        interactionWidth={HIT_WIDTH}
        className={cx(isStrong || moved > 0 ? styles['strong'] : styles['line'], isDim && styles['dim'])}
        {...(moved > 0 && { style: { strokeWidth: getWidth(moved) } })}
      />
      {data?.chip && <Chip chip={data.chip} corners={corners} isDim={isDim} />}
      {moved > 0 && <MovedLabel contacts={moved} at={handlePoint(corners)} />}
      {isStrong && !isLit && data && (
        <EdgeLabelRenderer>
          <ConnectorTools connector={data.connector} at={handlePoint(corners)} edgeId={id} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});

type ChipProps = Readonly<{ chip: BranchChip; corners: readonly Point[]; isDim: boolean }>;

/** The name of a branch of many, on its own stretch below where they part. */
function Chip({ chip: { text, title, below }, corners, isDim }: ChipProps) {
  const [{ x, y } = { x: 0, y: 0 }] = corners;
  const top = y + below;
  return (
    <EdgeLabelRenderer>
      <span
        className={cx(styles['chip'], isDim && styles['dim'])}
        style={{ transform: `translate(-50%, 0) translate(${columnAt(corners, top) ?? x}px, ${top}px)` }}
        title={title}
        aria-hidden="true"
      >
        {text}
      </span>
    </EdgeLabelRenderer>
  );
}

/** The head covers the rest. */
function untilHead(corners: readonly Point[]): readonly Point[] {
  const last = corners.at(-1);
  return last ? [...corners.slice(0, -1), { x: last.x, y: last.y - ARROW_HEAD.length }] : corners;
}
