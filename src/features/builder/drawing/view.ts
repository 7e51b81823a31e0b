import { measureClipping } from '#domain/design/clipping.ts';
import { type Graph, getConnectorsFrom } from '#domain/design/graph.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { CARD_WIDTH } from './card-size.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Size = { readonly width: number; readonly height: number };
/** How far the plane is moved, in px of the window, and how large it is drawn. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

/** Kept free around the program, in px of the window; below it stands the view bar. */
export const MARGIN = { side: 48, top: 40, bottom: 72 } as const;
/** Below this zoom the 13 px of a card would be less than 11 on the screen. */
export const READABLE = 0.9;

const SMALLEST_ZOOM = 0.2;

/** Small enough to see the whole program at once. */
export function getSmallestZoom(window: Size, program: Box): number {
  return Math.min(SMALLEST_ZOOM, getFittingZoom(window, program));
}

/** The whole program, if it fits at a size that can be read; else its start at full size, to be scrolled from there. */
export function openAt(window: Size, program: Box, start: Position): View {
  const fitting = getFittingZoom(window, program);
  const zoom = fitting >= READABLE ? fitting : 1;
  const isWide = program.width * zoom > window.width - 2 * MARGIN.side;
  const middle = isWide ? start.x + CARD_WIDTH / 2 : program.x + program.width / 2;
  return { x: window.width / 2 - middle * zoom, y: MARGIN.top - program.y * zoom, zoom };
}

function getFittingZoom(window: Size, program: Box): number {
  const wide = (window.width - 2 * MARGIN.side) / program.width;
  const high = (window.height - MARGIN.top - MARGIN.bottom) / program.height;
  return Math.max(0, Math.min(1, wide, high));
}

/**
 * After the window became wider or narrower: the first of the boxes that fits as it is comes into the middle; if none
 * does, what was in the middle before. Only sideways.
 */
export function recentre(
  view: View,
  { width, widthBefore }: { readonly width: number; readonly widthBefore: number },
  boxes: readonly Box[],
): View {
  const box = boxes.find((each) => each.width * view.zoom <= width - 2 * MARGIN.side);
  const x = box ? width / 2 - (box.x + box.width / 2) * view.zoom : view.x + (width - widthBefore) / 2;
  return { ...view, x };
}

/** The selected steps with what follows each of them; else the selected ones alone. */
export function getBoxesToKeep(chosen: readonly ProgramNode[], graph: Graph): readonly Box[] {
  if (chosen.length === 0) return [];
  const children = chosen.flatMap(({ id }) =>
    getConnectorsFrom(graph, id).flatMap(({ to }) => graph.nodes.get(to) ?? []),
  );
  return [measureClipping({ nodes: [...chosen, ...children] }), measureClipping({ nodes: chosen })];
}

/** Moved by as little as brings the steps into sight, or the first of them if they are too far apart. */
export function reveal(
  view: View,
  { width, height }: Size,
  [first, ...others]: readonly ProgramNode[],
): View {
  if (!first) return view;
  const { x, y, zoom } = view;
  const box = measureClipping({ nodes: [first, ...others] });
  const fits =
    box.width * zoom <= width - 2 * MARGIN.side && box.height * zoom <= height - MARGIN.top - MARGIN.bottom;
  const shown = fits ? box : measureClipping({ nodes: [first] });
  return {
    x: x + getShift(shown.x * zoom + x, shown.width * zoom, [MARGIN.side, width - MARGIN.side]),
    y: y + getShift(shown.y * zoom + y, shown.height * zoom, [MARGIN.top, height - MARGIN.bottom]),
    zoom,
  };
}

/** By how much to move so that a stretch lies within the room; 0 when it does already. A longer one is centred. */
function getShift(start: number, length: number, [from, to]: readonly [from: number, to: number]): number {
  if (length > to - from) return (from + to - length) / 2 - start;
  if (start < from) return from - start;
  return start + length > to ? to - length - start : 0;
}
