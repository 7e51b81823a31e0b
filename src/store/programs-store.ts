import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { type ProgramsEvent, reducePrograms } from './programs-reducer.ts';
import { NOTHING_LOADED, type ProgramEntry, type ProgramsState, programById } from './programs-state.ts';

export type ProgramsStore = Pick<StoreApi<ProgramsState>, 'getState' | 'getInitialState' | 'subscribe'> & {
  readonly dispatch: (event: ProgramsEvent) => void;
};

/** What the list and the builder both look at. */
export function createProgramsStore(): ProgramsStore {
  const { getState, getInitialState, subscribe, setState } = createStore<ProgramsState>(() => NOTHING_LOADED);
  const dispatch = (event: ProgramsEvent) => setState(reducePrograms(getState(), event), true);
  return { getState, getInitialState, subscribe, dispatch };
}

const ProgramsContext = createContext<ProgramsStore | null>(null);

/** Above every screen that shows a program. */
export const ProgramsProvider = ProgramsContext.Provider;

export function useProgramsStore(): ProgramsStore {
  const store = use(ProgramsContext);
  if (store === null) throw new Error('usePrograms needs a ProgramsProvider above it');
  return store;
}

/** Renders again only when what the selector picks is another value. */
export function usePrograms<T>(select: (state: ProgramsState) => T): T {
  return useStore(useProgramsStore(), select);
}

/** The program as the list and the builder show it; undefined while it is not known. */
export function useProgram(id: ProgramId): ProgramSummary | undefined {
  return usePrograms((state) => programById(state, id));
}

/** With the command on its way and the last commandError. */
export function useProgramEntry(id: ProgramId): ProgramEntry | undefined {
  return usePrograms((state) => state.entries.get(id));
}
