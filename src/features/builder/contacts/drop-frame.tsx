import { useReactFlow } from '@xyflow/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { nodeElementId } from '#features/builder/steps/node-element.ts';
import { isCarrying } from './carried.ts';
import { words } from './words.ts';
import styles from './contacts.module.css';

type Props = Readonly<{ from: NodeId; count: number; onDrop: (to: NodeId) => void; onEnd: () => void }>;

/** Near the rim of the canvas the view follows what is dragged. */
const RIM = 48;
const STRIDE = 16;

/** While contacts are dragged: lights the step that they would be moved to, on the canvas or in the outline. */
export function DropFrame({ from, count, onDrop, onEnd }: Props) {
  const { store } = useBuilder();
  const { getViewport, setViewport } = useReactFlow();
  const [place, setPlace] = useState<DOMRect | null>(null);

  const drag = useEffectEvent((event: DragEvent) => {
    if (!isCarrying(event)) return;
    const to = targetAt(event);
    if (to !== null && event.dataTransfer) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
    setPlace(to === null ? null : findPlace(to));
    followTo(event);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    const to = isCarrying(event) ? targetAt(event) : null;
    if (to === null) return;
    event.preventDefault();
    onDrop(to);
  });
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('dragover', (event) => drag(event), { signal });
    document.addEventListener('drop', (event) => drop(event), { signal });
    document.addEventListener('dragend', () => end(), { signal });
    return () => listening.abort();
  }, []);

  if (place === null) return null;
  const { left, top, width, height } = place;
  return createPortal(
    <div className={styles['target']} style={{ left, top, width, height }}>
      <span>{words.dropHere(count)}</span>
    </div>,
    document.body,
  );

  /** A saved step that contacts can stand at, other than the one they come from. */
  function targetAt({ target }: DragEvent): NodeId | null {
    const id = target instanceof Element ? findStep(target) : null;
    const node = store.getState().saved.nodes.find((other) => other.id === id);
    if (!node || node.id === from || node.type === 'start' || isAnnotation(node)) return null;
    return node.id;
  }

  function followTo({ target, clientX, clientY }: DragEvent): void {
    const pane = target instanceof Element ? target.closest('.react-flow') : null;
    if (!pane) return;
    const { left, right, top, bottom } = pane.getBoundingClientRect();
    const across = strideAt(clientX, left, right);
    const down = strideAt(clientY, top, bottom);
    if (across === 0 && down === 0) return;
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x + across, y: y + down, zoom });
  }
}

function strideAt(at: number, start: number, end: number): number {
  if (at < start + RIM) return STRIDE;
  return at > end - RIM ? -STRIDE : 0;
}

/** Of the card, or the line of the outline, that stands for a step. */
function findPlace(id: NodeId): DOMRect | null {
  return document.getElementById(nodeElementId(id))?.parentElement?.getBoundingClientRect() ?? null;
}

function findStep(element: Element): string | null {
  const card = element.closest('.react-flow__node');
  if (card) return card.getAttribute('data-id');
  const line = element.closest(':has(> [data-outline-step])');
  return line?.querySelector('[data-outline-step]')?.getAttribute('data-outline-step') ?? null;
}
