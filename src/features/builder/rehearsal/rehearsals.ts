import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '#contract/problem.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { DesignStore } from '#features/builder/design/design-store.ts';
import type { SetupDraft } from './setup-draft.ts';

/** What is rehearsed: the design on the canvas, or the one that was saved last. */
export type Version = 'canvas' | 'saved';

export type RehearsalRun = {
  /** From 1 on, within this visit. */
  readonly number: number;
  readonly version: Version;
  readonly design: Design;
  readonly savedRevision: number;
  /** Other than what was saved at that revision. */
  readonly isChanged: boolean;
  readonly setup: RehearsalSetup;
  /** When it was rehearsed. */
  readonly isEnrolmentDisabled: boolean;
  readonly answer: RehearsalAnswer;
};

/** Who is followed, and what the focus goes back to afterwards. */
export type Followed = {
  readonly contactId: ContactId;
  readonly email: string;
  readonly backTo: HTMLElement;
};

type RehearsalsState = {
  /** As last chosen in this visit; null for what is offered at first. */
  readonly draft: SetupDraft | null;
  readonly underWay: { readonly share: number; readonly stop: () => void } | null;
  readonly failure: Problem | null;
  /** Newest first. */
  readonly runs: readonly RehearsalRun[];
  /** Which of them is looked at, by its number. */
  readonly shown: number | null;
  /** Who is followed in it. */
  readonly followed: Followed | null;
};

type RehearsalsStore = StoreApi<RehearsalsState>;

/** How many results are kept to be compared. */
const MOST_RUNS = 5;

const ofPrograms = new WeakMap<DesignStore, RehearsalsStore>();

/** The rehearsals of this visit of a program: they are gone with it. */
export function getRehearsals(store: DesignStore): RehearsalsStore {
  const known = ofPrograms.get(store);
  if (known) return known;
  const made = createStore<RehearsalsState>(() => ({
    draft: null,
    underWay: null,
    failure: null,
    runs: [],
    shown: null,
    followed: null,
  }));
  ofPrograms.set(store, made);
  return made;
}

export function useRehearsals<T>(select: (state: RehearsalsState) => T): T {
  return useStore(getRehearsals(useBuilder().store), select);
}

export function shownRun({ runs, shown }: RehearsalsState): RehearsalRun | null {
  return runs.find(({ number }) => number === shown) ?? null;
}

/** A new result is shown at once; the oldest is forgotten for it. */
export function withRun(state: RehearsalsState, made: Omit<RehearsalRun, 'number'>): RehearsalsState {
  const number = (state.runs[0]?.number ?? 0) + 1;
  const runs = [{ ...made, number }, ...state.runs].slice(0, MOST_RUNS);
  return { ...state, runs, shown: number, followed: null };
}
