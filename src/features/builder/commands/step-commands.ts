import {
  ArrowDown,
  ArrowRightLeft,
  ArrowUp,
  ClipboardCopy,
  ClipboardPaste,
  Copy,
  Ellipsis,
  Scissors,
  Settings2,
  Spline,
  Trash2,
} from 'lucide-react';
import type { NodeId } from '#domain/ids.ts';
import { getDefinition, listRoutes, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import { CLIPBOARD_WORDS } from '#features/builder/clipboard/clipboard-words.ts';
import type { Clipboard } from '#features/builder/clipboard/use-clipboard.ts';
import { onlySelected } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode, openNodeMenu } from '#features/builder/steps/node-element.ts';
import { iconOf } from '#features/builder/steps/node-look.ts';
import type { Command } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';
import { type CommandContext, commandsOf } from './command-context.ts';
import { COMMAND_WORDS as words } from './words.ts';

type Asked = CommandContext & {
  readonly clipboard: Clipboard;
  /** Deletes, and leaves the focus on the step before. */
  readonly remove: (nodeIds: readonly NodeId[]) => void;
};

/** What can be done with the selected steps, on the canvas and in the outline. */
export function stepCommands({ builder, remove, clipboard }: Asked): readonly Command[] {
  const { store, actions, canvas, isEditable } = builder;
  const command = commandsOf(words.groups.steps, 'steps');
  const state = store.getState();
  const { selection, present } = state;
  const id = onlySelected(state);
  const node = present.nodes.find((each) => each.id === id);
  const routes = node ? listRoutes(node) : [];
  const viewOnly = isEditable ? null : WORDS.canvas.viewOnly;
  const none = selection.length === 0 ? words.noStep : null;
  const notOne = none ?? (node ? null : words.oneStep);
  const fixed = node?.type === 'start' ? words.startFixed : null;
  const withStep = (act: (id: NodeId) => void) => () => {
    if (node) act(node.id);
  };
  return [
    command('openStep', words.openStep, {
      icon: Settings2,
      heardIn: 'itself',
      offBecause: notOne,
      run: withStep((nodeId) => {
        const focus = { setting: null, times: performance.now() };
        store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId, focus } });
      }),
    }),
    command('stepMenu', words.stepMenu, {
      icon: Ellipsis,
      heardIn: 'itself',
      offBecause: notOne,
      run: withStep(openNodeMenu),
    }),
    command('connect', words.connect, {
      icon: Spline,
      offBecause: viewOnly ?? notOne ?? (routes.length === 0 ? words.noWayOut : null),
      run: withStep((connectFrom) => canvas.setState({ connectFrom })),
    }),
    command('swap', words.swap, {
      icon: ArrowRightLeft,
      offBecause: viewOnly ?? notOne ?? (routes.length === 2 ? null : words.noTwoBranches),
      run: withStep((nodeId) => void actions.swap(nodeId)),
    }),
    command('selectAll', words.selectAll, {
      run: () => {
        const nodeIds = store.getState().present.nodes.map((each) => each.id);
        store.dispatch({ type: 'selected', nodeIds });
        announce(WORDS.canvas.selected(nodeIds.length));
      },
    }),
    command('duplicate', words.duplicate, {
      icon: Copy,
      offBecause: viewOnly ?? none ?? fixed,
      run: () => {
        if (!actions.duplicateAll(store.getState().selection)) return;
        const [made] = store.getState().selection;
        if (made !== undefined) focusNode(made);
      },
    }),
    ...(['up', 'down'] as const).map((direction) =>
      command(
        direction === 'up' ? 'moveUp' : 'moveDown',
        direction === 'up' ? words.moveUp : words.moveDown,
        {
          icon: direction === 'up' ? ArrowUp : ArrowDown,
          offBecause: viewOnly ?? notOne ?? (node ? actions.whyNotMoved(node.id, direction) : null),
          run: withStep((nodeId) => {
            actions.moveInFlow(nodeId, direction);
            focusNode(nodeId);
            announce(words.moved(direction));
          }),
        },
      ),
    ),
    command('cut', CLIPBOARD_WORDS.cut, {
      icon: Scissors,
      heardIn: 'itself',
      offBecause: viewOnly ?? none ?? fixed,
      run: () => clipboard.cut(store.getState().selection),
    }),
    command('copy', CLIPBOARD_WORDS.copy, {
      icon: ClipboardCopy,
      heardIn: 'itself',
      offBecause: none ?? fixed,
      run: () => clipboard.copy(store.getState().selection),
    }),
    command('paste', CLIPBOARD_WORDS.paste, {
      icon: ClipboardPaste,
      heardIn: 'itself',
      offBecause: viewOnly,
      run: () => void clipboard.paste(),
    }),
    command('deleteSteps', words.deleteSteps, {
      icon: Trash2,
      offBecause: viewOnly ?? none ?? fixed,
      run: () => remove(store.getState().selection),
    }),
  ];
}

/** Every kind of step, hung on the selected one or on the first loose end. */
export function addCommands({ builder: { store, actions, isEditable } }: CommandContext): readonly Command[] {
  const command = commandsOf(words.groups.add);
  return PALETTE_TYPES.map((type) =>
    command(`add ${type}`, words.add(getDefinition(type).title), {
      icon: iconOf(type),
      offBecause: isEditable ? null : WORDS.canvas.viewOnly,
      run: () => focusNode(actions.addSomewhere(type, onlySelected(store.getState()))),
    }),
  );
}
