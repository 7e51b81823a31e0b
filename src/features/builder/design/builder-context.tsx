import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { BuilderActions } from './builder-actions.ts';
import type { CanvasStore } from './canvas-store.ts';
import type { Checks } from './derived.ts';
import type { DesignState } from './design-state.ts';
import type { DesignStore } from './design-store.ts';
import type { FiguresStore } from './figures-store.ts';

/** What every part of an open builder works with. Changes with the catalogue and the status only. */
export type Builder = {
  readonly programId: ProgramId;
  readonly store: DesignStore;
  readonly actions: BuilderActions;
  readonly canvas: CanvasStore;
  readonly figures: FiguresStore;
  readonly catalogue: Catalogue;
  readonly checks: Checks;
  /** For names and summaries, which never speak of the present moment. */
  readonly words: WordsContext;
  readonly isEditable: boolean;
  /** There are contacts of its own once the program has enrolled anyone. */
  readonly hasEnrolled: boolean;
  /** Cards have a line for figures: the live ones once it has enrolled anyone, or those of a rehearsal. */
  readonly hasFigures: boolean;
};

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (builder === null) throw new Error('useBuilder needs a BuilderProvider above it');
  return builder;
}

/** Renders again only when what the selector picks is another value. */
export function useDesign<T>(select: (state: DesignState) => T): T {
  return useStore(useBuilder().store, select);
}
