import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { type ProgramEntry, type ProgramsState, programById } from './programs-state.ts';
import type { ProgramsStore } from './programs-store.ts';

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
