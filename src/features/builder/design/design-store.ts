import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '#domain/design/design.ts';
import { type DesignEvent, reduceDesign } from './design-reducer.ts';
import { type DesignState, openDesign } from './design-state.ts';

export type DesignStore = Pick<StoreApi<DesignState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly dispatch: (event: DesignEvent) => void;
};

/** One for each open builder. */
export function createDesignStore(design: Design, savedRevision: number): DesignStore {
  const { getState, getInitialState, subscribe, setState } = createStore<DesignState>(() =>
    openDesign(design, savedRevision),
  );
  const dispatch = (event: DesignEvent) => setState(reduceDesign(getState(), event), true);
  return { getState, getInitialState, subscribe, dispatch };
}
