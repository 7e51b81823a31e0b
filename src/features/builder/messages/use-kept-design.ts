import { useEffect, useState } from 'react';
import { designsEqual } from '#domain/program/diff.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import {
  forgetDesign,
  keepDesign,
  type KeptDesign,
  keptDesignOf,
} from '#features/builder/design/kept-designs.ts';
import { WORDS } from '#features/builder/words.ts';

const DELAY_MS = 250;

/** Keeps the unsaved design on this device while it is being edited, and offers back what an earlier visit left. */
export function useKeptDesign(programId: ProgramId, createdAt: Instant) {
  const { store, isEditable } = useBuilder();
  const [offer, setOffer] = useState<KeptDesign | null>(null);

  useEffect(() => {
    let isLate = false;
    void keptDesignOf(programId).then((kept) => {
      const { saved, savedRevision } = store.getState();
      // What was made on an older version would overwrite a newer one.
      const fits = kept?.savedRevision === savedRevision && kept.createdAt === createdAt;
      if (!isLate && kept && fits && !designsEqual(kept.design, saved)) setOffer(kept);
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

  return {
    offer: isEditable ? offer : null,
    bringBack: () => {
      if (offer) store.dispatch({ type: 'broughtBack', design: offer.design, name: WORDS.kept.step });
      setOffer(null);
    },
    discard: () => {
      setOffer(null);
      if (!isDirty(store.getState())) void forgetDesign(programId);
    },
  };
}
