import { Panel, type ReactFlowState, useOnViewportChange, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CardNode } from './canvas-elements.ts';
import { type Box, isOver, isWhole, MAP_ROUNDING, mapDrawing, mapFrame } from './map-drawing.ts';
import { MAP_WORDS } from './map-words.ts';
import styles from './canvas-map.module.css';

/** In px, within its border. */
const SIZE = { width: 168, height: 112 } as const;
/** From the edge of the canvas. */
const EDGE = 16;
/** Of the wheel, for twice or half the size. */
const DOUBLING_PX = 500;

/** How long it can still be taken hold of after the view has moved. */
const LINGER_MS = 1_000;

/**
 * The whole program in small, while it is not in sight as a whole. A drag moves the view; a press beside it brings it
 * there; the wheel zooms. Where it would lie over a card it is shown only while the view moves.
 */
export function CanvasMap() {
  const flow = useReactFlow();
  const cards = useStore(selectCards);
  const view = useStore(selectView, isSameBox);
  const map = useRef<HTMLDivElement>(null);
  const held = useRef<{ x: number; y: number } | null>(null);
  const { paths, bounds } = useMemo(() => mapDrawing(cards), [cards]);
  const zoom = useStore(({ transform }) => transform[2]);
  const isMoving = useIsMoving();
  const frame = mapFrame(bounds, view, SIZE);
  const { x, y, width, height, scale } = frame;

  const centreOn = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: x + (event.clientX - left) * scale, y: y + (event.clientY - top) * scale };
    if (isWithin(view, at)) return;
    void flow.setCenter(at.x, at.y, { zoom: flow.getZoom() });
  };
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    centreOn(event);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    if (!held.current) return;
    const viewport = flow.getViewport();
    const by = scale * viewport.zoom;
    void flow.setViewport({
      x: viewport.x - (event.clientX - held.current.x) * by,
      y: viewport.y - (event.clientY - held.current.y) * by,
      zoom: viewport.zoom,
    });
    held.current = { x: event.clientX, y: event.clientY };
  };
  const release = () => {
    held.current = null;
  };
  const isShown = bounds !== null && !isWhole(bounds, view);
  useEffect(() => {
    const zoomBy = (event: WheelEvent) => {
      event.preventDefault();
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / DOUBLING_PX));
    };
    const element = map.current;
    // React's own listeners may not keep the page from zooming.
    element?.addEventListener('wheel', zoomBy, { passive: false });
    return () => element?.removeEventListener('wheel', zoomBy);
  }, [flow, isShown]);

  if (!isShown) return null;
  const isOverCards = isOver(cards, getGround(view, zoom));
  return (
    <Panel
      position="bottom-right"
      className={styles['map'] ?? ''}
      data-over={(isOverCards && !isMoving) || undefined}
    >
      <div
        ref={map}
        className={styles['ground']}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing, not a file */}
        <svg role="img" aria-label={MAP_WORDS.label} viewBox={`${x} ${y} ${width} ${height}`}>
          {paths.map(({ key, d }) => (
            <path
              key={key}
              d={d}
              className={styles[key === 'label' ? 'labels' : 'steps']}
              data-hue={key}
              strokeWidth={key === 'label' ? MAP_ROUNDING / 3 : MAP_ROUNDING}
            />
          ))}
        </svg>
        <div
          className={styles['view']}
          style={{
            transform: `translate(${(view.x - x) / scale}px, ${(view.y - y) / scale}px)`,
            width: view.width / scale,
            height: view.height / scale,
          }}
        />
      </div>
    </Panel>
  );
}

/** Whether the view moves, or has just moved. */
function useIsMoving(): boolean {
  const [isMoving, setIsMoving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useOnViewportChange({
    onStart: () => {
      clearTimeout(timer.current);
      setIsMoving(true);
    },
    onEnd: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIsMoving(false), LINGER_MS);
    },
  });
  return isMoving;
}

/** The part of the program that the map lies on, with some room around. */
function getGround(view: Box, zoom: number): Box {
  const width = (SIZE.width + 2 * EDGE) / zoom;
  const height = (SIZE.height + 2 * EDGE) / zoom;
  return { x: view.x + view.width - width, y: view.y + view.height - height, width, height };
}

function selectCards({ nodes }: ReactFlowState): CardNode[] {
  return nodes as CardNode[];
}

/** What of the program is in sight. */
function selectView({ transform: [x, y, zoom], width, height }: ReactFlowState): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function isWithin({ x, y, width, height }: Box, at: { x: number; y: number }): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}
