import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import type { NodeId } from '#domain/ids.ts';

/** What a journey has passed: the steps, and the connectors that lead from one stop to the next. */
export type LitPath = { readonly nodes: ReadonlySet<NodeId>; readonly connectors: ReadonlySet<string> };

/** All; its title and figures; its title and one figure, in two sizes; its icon. */
export type Detail = 'full' | 'less' | 'little' | 'least' | 'far';

type CanvasState = {
  /** The connector under the pointer, or under what is dragged from the palette. */
  readonly hovered: string | null;
  /** The connector that the dragged step would be put into. */
  readonly insertInto: InsertionPoint | null;
  /** The card under the pointer. */
  readonly hoveredNode: NodeId | null;
  /** The node whose **Connect to** is being asked for. */
  readonly connectFrom: NodeId | null;
  /** What steps are being looked for, or null; `times` tells one wish for the search from the next. */
  readonly search: { readonly query: string; readonly times: number } | null;
  /** What a drag on the empty canvas does: moves the view, or draws a frame around what is to be selected. */
  readonly dragMode: 'pan' | 'select';
  /** How much of a step can be read at the zoom of the canvas. */
  readonly detail: Detail;
  /** What the journey that is shown has passed, or null; all else stands back. */
  readonly lit: LitPath | null;
};

export type CanvasStore = StoreApi<CanvasState>;

/** What is being pointed at, apart from the design so that hovering never redraws the program. */
export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    hovered: null,
    insertInto: null,
    hoveredNode: null,
    connectFrom: null,
    search: null,
    dragMode: 'pan',
    detail: 'full',
    lit: null,
  }));
}
