import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Figures } from '#contract/programs.ts';
import type { NodeId } from '#domain/program/design.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type NodeFigures = Figures['byNode'][number];

type FiguresState = ReadonlyMap<NodeId, NodeFigures>;

/** What a replay shows: how the figures were at a moment, and how many contacts went along which connector just before. */
export type Past = {
  readonly at: Instant;
  readonly byNode: readonly NodeFigures[];
  /** By the id of the connector on the canvas. */
  readonly moves: ReadonlyMap<string, number>;
};

type ReplayState = Pick<Past, 'moves'> & { readonly at: Instant | null };

export type FiguresStore = Pick<StoreApi<FiguresState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly receive: (figures: Figures) => void;
  /** Which moment the figures are of; null for the present. */
  readonly replay: Pick<StoreApi<ReplayState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Shows a past moment, or with null the live figures again; what came in meanwhile was kept. */
  readonly showPast: (past: Past | null) => void;
};

const PRESENT: ReplayState = { at: null, moves: new Map() };

/** Live figures stand beside the design, so that counting never redraws the canvas: only badges whose number changed. */
export function createFiguresStore(): FiguresStore {
  const store = createStore<FiguresState>(() => new Map());
  const replay = createStore<ReplayState>(() => PRESENT);
  let live: readonly NodeFigures[] = [];
  const show = (byNode: readonly NodeFigures[]) => {
    const before = store.getState();
    const next = new Map<NodeId, NodeFigures>();
    for (const figures of byNode) next.set(figures.nodeId, sameOr(before.get(figures.nodeId), figures));
    store.setState(next, true);
  };
  const { getState, getInitialState, subscribe } = store;
  return {
    getState,
    getInitialState,
    subscribe,
    replay,
    receive: ({ byNode }) => {
      live = byNode;
      if (replay.getState().at === null) show(live);
    },
    showPast: (past) => {
      replay.setState(past ?? PRESENT, true);
      show(past?.byNode ?? live);
    },
  };
}

function sameOr(before: NodeFigures | undefined, now: NodeFigures): NodeFigures {
  const isSame =
    before !== undefined &&
    before.here === now.here &&
    before.ever === now.ever &&
    before.sent === now.sent &&
    before.opened === now.opened &&
    before.clicked === now.clicked;
  return isSame ? before : now;
}
