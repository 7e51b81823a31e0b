import { useEffect, useState } from 'react';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import {
  forgetDesign,
  forgetSetAside,
  type KeptDesign,
  keepDesign,
  keptDesignOf,
  setAside,
} from '#features/builder/design/kept-designs.ts';
import { WORDS } from '#features/builder/design/words.ts';

const DELAY_MS = 250;

export type KeptOffer = {
  readonly kept: KeptDesign;
  /** It can come back only where it was made: on another version, or a program that can't be edited now, it becomes a copy. */
  readonly way: 'here' | 'copy';
};

/** Keeps the unsaved design on this device while it is being edited, and offers back what an earlier visit left. */
export function useKeptDesign(programId: ProgramId, createdAt: Instant) {
  const { store, isEditable } = useBuilder();
  const [kept, setKept] = useState<KeptDesign | null>(null);

  useEffect(() => {
    let isLate = false;
    void keptDesignOf(programId).then((found) => {
      if (isLate || !found) return;
      // Another program had this number before the account was reset.
      if (found.createdAt !== createdAt) return void forgetDesign(programId);
      if (areDesignsEqual(found.design, store.getState().saved)) return;
      setKept(found);
      // From now on what is edited here is kept in its place.
      void setAside(found);
    });
    return () => {
      isLate = true;
    };
  }, [store, programId, createdAt]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const state = store.getState();
      if (!isDirty(state)) return void forgetDesign(programId);
      const { savedRevision } = state;
      void keepDesign({
        programId,
        createdAt,
        savedRevision,
        design: wholeDesign(state),
        keptAt: Date.now(),
      });
    };
    const keepIfWaiting = () => {
      if (timer !== undefined) keep();
    };
    const stop = store.subscribe((state, before) => {
      if (state.present === before.present && state.saved === before.saved && state.draft === before.draft)
        return;
      timer ??= setTimeout(keep, DELAY_MS);
    });
    // A page that is being hidden may never run again.
    document.addEventListener('visibilitychange', keepIfWaiting);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', keepIfWaiting);
      keepIfWaiting();
    };
  }, [store, programId, createdAt]);

  const settle = () => {
    setKept(null);
    void forgetSetAside(programId);
  };
  return {
    offer: kept && { kept, way: wayOf(kept) },
    bringBack: () => {
      if (kept) store.dispatch({ type: 'broughtBack', design: kept.design, name: WORDS.kept.step });
      settle();
    },
    settle,
  };

  function wayOf({ savedRevision }: KeptDesign): KeptOffer['way'] {
    return isEditable && savedRevision === store.getState().savedRevision ? 'here' : 'copy';
  }
}
