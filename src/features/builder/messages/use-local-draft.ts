import { useEffect, useState } from 'react';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import {
  deleteLocalDraft,
  deleteOfferedDraft,
  findLocalDraft,
  type LocalDraft,
  moveToOffered,
  saveLocalDraft,
} from './local-drafts.ts';
import { MESSAGE_WORDS } from './words.ts';

const DELAY_MS = 250;

export type DraftOffer = {
  readonly kept: LocalDraft;
  /** It can come back only where it was made: on another version, or a program that can't be edited now, it becomes a copy. */
  readonly way: 'here' | 'copy';
};

/** Keeps the unsaved design on this device while it is being edited, and offers back what an earlier visit left. */
export function useLocalDraft(programId: ProgramId, createdAt: Instant) {
  const { store, isEditable } = useBuilder();
  const [kept, setKept] = useState<LocalDraft | null>(null);

  useEffect(() => {
    let isLate = false;
    void findLocalDraft(programId).then((found) => {
      if (isLate || !found) return;
      // Another program had this number before the account was reset.
      if (found.createdAt !== createdAt) return void deleteLocalDraft(programId);
      if (areDesignsEqual(found.design, store.getState().saved)) return;
      setKept(found);
      // From now on what is edited here is kept in its place.
      void moveToOffered(found);
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
      if (!isDirty(state)) return void deleteLocalDraft(programId);
      const { savedRevision } = state;
      void saveLocalDraft({
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
    void deleteOfferedDraft(programId);
  };
  return {
    offer: kept && { kept, way: getWay(kept) },
    bringBack: () => {
      if (kept) store.dispatch({ type: 'draftRestored', design: kept.design, name: MESSAGE_WORDS.kept.step });
      settle();
    },
    settle,
  };

  function getWay({ savedRevision }: LocalDraft): DraftOffer['way'] {
    return isEditable && savedRevision === store.getState().savedRevision ? 'here' : 'copy';
  }
}
