import { CircleCheck, Clapperboard, LogOut, Play, Redo2, Save, Square, Undo2 } from 'lucide-react';
import { isOffered } from '#domain/programs/lifecycle.ts';
import { isDirty, redoName, undoName } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { utilityEntries } from '#features/builder/lifecycle/utilities.ts';
import type { Command } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';
import type { MenuItem } from '#ui/menu-entry.ts';
import { type CommandContext, commandsOf } from './command-context.ts';
import { COMMAND_WORDS as words } from './words.ts';

/** What the toolbar does with the program as a whole. */
export function programCommands(context: CommandContext): readonly Command[] {
  const { builder, program, saving, lifecycle } = context;
  const { store } = builder;
  const command = commandsOf(words.groups.program);
  const { status } = program;
  const fixed = status === 'ReadOnly' ? WORDS.toolbar.readOnlyFixed : WORDS.toolbar.activeFixed;
  const state = store.getState();
  // What was typed and can't be applied is told by saving itself.
  const nothing = isDirty(state) || state.draft !== null ? null : WORDS.toolbar.nothingToSave;
  return [
    command('save', words.save, {
      icon: Save,
      heardIn: 'fields',
      offBecause: builder.isEditable ? nothing : fixed,
      run: () => void saving.save(),
    }),
    command('activate', words.activate, {
      icon: Play,
      offBecause:
        status === 'ReadOnly'
          ? WORDS.toolbar.readOnlyActivate
          : isOffered(status, 'activate')
            ? null
            : words.alreadyActive,
      run: lifecycle.activate,
    }),
    command('deactivate', words.deactivate, {
      icon: Square,
      offBecause: isOffered(status, 'deactivate') ? null : words.notActive,
      run: () => lifecycle.ask('deactivate'),
    }),
    command('validation', words.showValidation, {
      icon: CircleCheck,
      run: () => store.dispatch({ type: 'panelOpened', panel: { kind: 'validation' } }),
    }),
    command('exitConditions', words.showExitConditions, {
      icon: LogOut,
      run: () => store.dispatch({ type: 'panelOpened', panel: { kind: 'exitConditions' } }),
    }),
    command('rehearse', WORDS.toolbar.rehearse, { icon: Clapperboard, run: context.rehearse }),
    ...utilityEntries(program, lifecycle)
      .filter(isItem)
      .map(({ label, icon, offBecause, onSelect }) =>
        command(`utility ${label}`, label, { icon, offBecause, run: onSelect }),
      ),
  ];
}

function isItem(entry: ReturnType<typeof utilityEntries>[number]): entry is MenuItem {
  return entry.kind === undefined || entry.kind === 'item';
}

/** Undo and redo, which say what they did. */
export function historyCommands({ builder: { store, isEditable } }: CommandContext): readonly Command[] {
  const command = commandsOf(words.groups.edit);
  const state = store.getState();
  const off = (name: string | null, nothing: string) =>
    isEditable ? (name === null ? nothing : null) : WORDS.canvas.viewOnly;
  return [
    command('undo', words.undo, {
      icon: Undo2,
      offBecause: off(undoName(state), WORDS.toolbar.nothingToUndo),
      run: () => {
        const name = undoName(store.getState());
        store.dispatch({ type: 'undone' });
        if (name !== null) announce(WORDS.toolbar.undoNamed(name));
      },
    }),
    command('redo', words.redo, {
      icon: Redo2,
      offBecause: off(redoName(state), WORDS.toolbar.nothingToRedo),
      run: () => {
        const name = redoName(store.getState());
        store.dispatch({ type: 'redone' });
        if (name !== null) announce(WORDS.toolbar.redoNamed(name));
      },
    }),
  ];
}
