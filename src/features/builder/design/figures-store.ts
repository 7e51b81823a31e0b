import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Figures } from '#contract/programs.ts';
import type { NodeId } from '#domain/program/design.ts';

type NodeFigures = Figures['byNode'][number];

type FiguresState = ReadonlyMap<NodeId, NodeFigures>;

export type FiguresStore = Pick<StoreApi<FiguresState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly receive: (figures: Figures) => void;
};

/** Live figures stand beside the design, so that counting never redraws the canvas: only badges whose number changed. */
export function createFiguresStore(): FiguresStore {
  const store = createStore<FiguresState>(() => new Map());
  const receive = ({ byNode }: Figures) => {
    const before = store.getState();
    const next = new Map<NodeId, NodeFigures>();
    for (const figures of byNode) next.set(figures.nodeId, sameOr(before.get(figures.nodeId), figures));
    store.setState(next, true);
  };
  const { getState, getInitialState, subscribe } = store;
  return { getState, getInitialState, subscribe, receive };
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
