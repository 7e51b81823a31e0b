import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Figures } from '#contract/programs.ts';
import type { NodeId } from '#domain/ids.ts';
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

/** What is played: how the figures were at a moment, and how many contacts went along which connector just before. */
export type Past = {
  readonly at: Instant;
  /** Of a rehearsal: of contacts who never were where they are counted. */
  readonly isRehearsed: boolean;
  /** Until then. */
  readonly everEnrolled: number;
  readonly byNode: readonly NodeFigures[];
  /** By the id of the connector on the canvas. */
  readonly moves: ReadonlyMap<string, number>;
};

type ReplayState = Pick<Past, 'moves' | 'isRehearsed'> & { readonly at: Instant | null };

type Readable<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

export type FiguresStore = Readable<FiguresState> & {
  readonly receive: (figures: Figures) => void;
  readonly view: Readable<ViewState>;
  readonly look: (change: Partial<FiguresView>) => void;
  /** Whatever is shown: how many contacts are really there. */
  readonly hereNow: (nodeId: NodeId) => number;
  /** Which moment the figures are of; null for the present. */
  readonly replay: Readable<ReplayState>;
  /** Shows a past moment, or with null the live figures again; what came in meanwhile was kept. */
  readonly showPast: (past: Past | null) => void;
};

const PRESENT: ReplayState = { at: null, isRehearsed: false, moves: new Map() };

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
    hereNow: (nodeId) => live.byNode.find((figures) => figures.nodeId === nodeId)?.here ?? 0,
    replay,
    showPast: (past) => {
      const { at, isRehearsed, moves } = past ?? PRESENT;
      replay.setState({ at, isRehearsed, moves }, true);
      show(past?.byNode ?? live.byNode);
      view.setState({ everEnrolled: past?.everEnrolled ?? live.enrolled.ever });
    },
  };
}

function sameOr(before: NodeFigures | undefined, now: NodeFigures): NodeFigures {
  return before !== undefined &&
    isSame(before, now) &&
    isSame(before.lastDay, now.lastDay) &&
    countSkipped(before) === countSkipped(now)
    ? before
    : now;
}

function countSkipped({ skipped = [] }: NodeFigures): number {
  return skipped.reduce((sum, { times }) => sum + times, 0);
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
