import { useEffect, useRef } from 'react';
import { announce } from '#ui/live-region.tsx';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { redoName, undoName } from '#features/builder/design/design-state.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { showProblem } from '#features/builder/validation/show-problem.ts';
import { WORDS } from './words.ts';

/** Keys that work wherever the focus is in the builder. */
export function useShortcuts({ save }: Saving): void {
  const { store, checks, isEditable } = useBuilder();
  const lastProblem = useRef(-1);

  useEffect(() => {
    if (!isEditable) return;
    const undo = () => {
      const name = undoName(store.getState());
      store.dispatch({ type: 'undone' });
      if (name !== null) announce(WORDS.toolbar.undoNamed(name));
    };
    const redo = () => {
      const name = redoName(store.getState());
      store.dispatch({ type: 'redone' });
      if (name !== null) announce(WORDS.toolbar.redoNamed(name));
    };
    const nextProblem = (step: 1 | -1) => {
      const { all } = problemsIn(store.getState().present, checks);
      if (all.length === 0) {
        announce(WORDS.validation.none);
        return;
      }
      lastProblem.current = (lastProblem.current + step + all.length) % all.length;
      const problem = all[lastProblem.current];
      if (!problem) return;
      showProblem(store, problem);
      announce(`${problem.text} ${problem.advice}`);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog has the page to itself.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.key === 'F8') {
        event.preventDefault();
        nextProblem(event.shiftKey ? -1 : 1);
      } else if (isCommand && key === 's') {
        event.preventDefault();
        void save();
      } else if (isCommand && (key === 'z' || key === 'y') && !isTyping(event.target)) {
        event.preventDefault();
        if (key === 'y' || event.shiftKey) redo();
        else undo();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, checks, isEditable, save]);
}

/** A text field undoes its own typing. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
