import { getDefinition, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import type { AddableType } from '#features/builder/design/builder-actions.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { onlySelected } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import type { CommandDefinition, CommandList } from '#product/commands/command.ts';
import { getIcon } from '#product/node-look.ts';
import { announce } from '#ui/live-region.tsx';

/** Adds a step of a type after the selected one, or at the first loose end. */
export function addCommand(type: AddableType): CommandDefinition<Builder> {
  const { title } = getDefinition(type);
  return {
    label: `Add ${title}`,
    icon: getIcon(type),
    keys: [],
    disabledReason: ({ isEditable }) => (isEditable ? null : WORDS.canvas.viewOnly),
    run: ({ store, actions }) => {
      focusNode(actions.addSomewhere(type, onlySelected(store.getState())));
      announce(WORDS.canvas.added(title));
    },
  };
}

/** One for each kind of step. */
export const ADD_COMMANDS: CommandList<Builder> = Object.fromEntries(
  PALETTE_TYPES.map((type) => [`add ${type}`, addCommand(type)]),
);
