import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useRef } from 'react';
import type { NodeOf } from '#domain/nodes/node.ts';
import { fitLabelSize } from '#domain/nodes/text-label.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { LABEL_WORDS } from '#features/builder/steps/label-words.ts';
import styles from './label-card.module.css';

export type LabelSize = { readonly width: number; readonly height: number };

type Props = Readonly<{ node: NodeOf<'textLabel'>; onSize: (size: LabelSize | null) => void }>;
type Grip = { readonly x: number; readonly y: number; readonly size: LabelSize };

/** The corner of a text label that sizes it by drag. By keyboard it is Ctrl Shift with an arrow; the panel has fields too. */
export function ResizeCorner({ node, onSize }: Props) {
  const { actions } = useBuilder();
  const { getZoom } = useReactFlow();
  const grip = useRef<Grip | null>(null);

  const begin = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width, height } = node.settings;
    grip.current = { x: event.clientX, y: event.clientY, size: { width, height } };
  };
  const sizeAt = ({ x, y, size }: Grip, event: PointerEvent) =>
    fitLabelSize({
      width: size.width + (event.clientX - x) / getZoom(),
      height: size.height + (event.clientY - y) / getZoom(),
    });
  const finish = (event: PointerEvent) => {
    const held = grip.current;
    grip.current = null;
    onSize(null);
    if (held && event.type === 'pointerup') actions.resizeLabel(node.id, sizeAt(held, event));
  };
  return (
    <span
      className={`${styles['corner']} nodrag nopan`}
      title={`${LABEL_WORDS.resize}. ${LABEL_WORDS.resizeHint}`}
      data-resize-corner
      onPointerDown={begin}
      onPointerMove={(event) => grip.current && onSize(sizeAt(grip.current, event))}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  );
}
