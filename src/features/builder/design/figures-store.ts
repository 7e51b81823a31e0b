import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Figures } from '#contract/programs.ts';
import type { NodeId } from '#domain/program/design.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type NodeFigures = Figures['byNode'][number];

type FiguresState = ReadonlyMap<NodeId, NodeFigures>;

/** How figures are shown: since ever or of the last 24 hours, as numbers or as shares; held still, or live. */
export type FiguresView = {
  readonly period: 'all' | 'day';
  readonly unit: 'number' | 'percent';
  readonly isPaused: boolean;
};

type ViewState = FiguresView & { readonly everEnrolled: number };

/** What a replay shows: how the figures were at a moment, and how many contacts went along which connector just before. */
export type Past = {
  readonly at: Instant;
  readonly byNode: readonly NodeFigures[];
  /** By the id of the connector on the canvas. */
  readonly moves: ReadonlyMap<string, number>;
};

type ReplayState = Pick<Past, 'moves'> & { readonly at: Instant | null };

type Readable<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

export type FiguresStore = Readable<FiguresState> & {
  readonly receive: (figures: Figures) => void;
  readonly view: Readable<ViewState>;
  readonly look: (change: Partial<FiguresView>) => void;
  /** Which moment the figures are of; null for the present. */
  readonly replay: Readable<ReplayState>;
  /** Shows a past moment, or with null the live figures again; what came in meanwhile was kept. */
  readonly showPast: (past: Past | null) => void;
};

const PRESENT: ReplayState = { at: null, moves: new Map() };

/** Live figures stand beside the design, so that counting never redraws the canvas: only badges whose number changed. */
export function createFiguresStore(): FiguresStore {
  const store = createStore<FiguresState>(() => new Map());
  const view = createStore<ViewState>(() => ({
    period: 'all',
    unit: 'number',
    isPaused: false,
    everEnrolled: 0,
  }));
  const replay = createStore<ReplayState>(() => PRESENT);
  let live: Pick<Figures, 'byNode' | 'enrolled'> = { byNode: [], enrolled: { inside: 0, ever: 0 } };
  const show = (byNode: readonly NodeFigures[]) => {
    const before = store.getState();
    const next = new Map<NodeId, NodeFigures>();
    for (const figures of byNode) next.set(figures.nodeId, sameOr(before.get(figures.nodeId), figures));
    store.setState(next, true);
  };
  const showLive = () => {
    if (view.getState().isPaused || replay.getState().at !== null) return;
    show(live.byNode);
    view.setState({ everEnrolled: live.enrolled.ever });
  };
  const { getState, getInitialState, subscribe } = store;
  return {
    getState,
    getInitialState,
    subscribe,
    view,
    look: (change) => {
      view.setState(change);
      showLive();
    },
    receive: (figures) => {
      live = figures;
      showLive();
    },
    replay,
    showPast: (past) => {
      replay.setState(past ?? PRESENT, true);
      show(past?.byNode ?? live.byNode);
    },
  };
}

function sameOr(before: NodeFigures | undefined, now: NodeFigures): NodeFigures {
  return before !== undefined && isSame(before, now) && isSame(before.lastDay, now.lastDay) ? before : now;
}

type Counts = NodeFigures['lastDay'] & { readonly here?: number };

function isSame(before: Counts, now: Counts): boolean {
  return (
    before.here === now.here &&
    before.ever === now.ever &&
    before.sent === now.sent &&
    before.opened === now.opened &&
    before.clicked === now.clicked
  );
}
