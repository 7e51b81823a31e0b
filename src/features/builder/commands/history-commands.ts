import { Redo2, Undo2 } from 'lucide-react';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { redoName, undoName } from '#features/builder/design/design-document.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { CommandList } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';

const words = WORDS.toolbar;

/** Undo and redo, which say what they did. */
export const HISTORY_COMMANDS = {
  undo: {
    label: 'Undo',
    icon: Undo2,
    keys: ['Mod Z'],
    disabledReason: ({ store, isEditable }) => {
      if (!isEditable) return WORDS.canvas.viewOnly;
      return undoName(store.getState()) === null ? words.nothingToUndo : null;
    },
    run: ({ store }) => {
      const name = undoName(store.getState());
      store.dispatch({ type: 'undone' });
      if (name !== null) announce(words.undoNamed(name));
    },
  },
  redo: {
    label: 'Redo',
    icon: Redo2,
    keys: ['Mod Shift Z', 'Mod Y'],
    disabledReason: ({ store, isEditable }) => {
      if (!isEditable) return WORDS.canvas.viewOnly;
      return redoName(store.getState()) === null ? words.nothingToRedo : null;
    },
    run: ({ store }) => {
      const name = redoName(store.getState());
      store.dispatch({ type: 'redone' });
      if (name !== null) announce(words.redoNamed(name));
    },
  },
} as const satisfies CommandList<Builder>;
