import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ProgramsEvent, reducePrograms } from './programs-reducer.ts';
import { NOTHING_LOADED, type ProgramsState } from './programs-state.ts';

export type ProgramsStore = Pick<StoreApi<ProgramsState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly dispatch: (event: ProgramsEvent) => void;
};

/** What the list and the builder both look at. */
export function createProgramsStore(): ProgramsStore {
  const { getState, getInitialState, subscribe, setState } = createStore<ProgramsState>(() => NOTHING_LOADED);
  const dispatch = (event: ProgramsEvent) => setState(reducePrograms(getState(), event), true);
  return { getState, getInitialState, subscribe, dispatch };
}
