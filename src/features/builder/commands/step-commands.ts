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
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { copySteps, cutSteps, pasteSteps } from '#features/builder/clipboard/clipboard.ts';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { Steps } from '#features/builder/steps/chosen-steps.ts';
import { focusFirst, focusNode, openNodeMenu } from '#features/builder/steps/node-element.ts';
import { selectedAll } from '#features/builder/steps/selecting.ts';
import type { CommandDefinition, CommandList } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';
import { askToDelete } from './delete-steps.ts';
import { COMMAND_WORDS as words } from './words.ts';

export type StepCommand = CommandDefinition<Steps>;

const openStep = {
  icon: Settings2,
  keys: ['Enter'],
  // The step itself: Enter presses it.
  heardIn: 'itself',
  disabledReason: findFirstReason(noStep, notOneStep),
  run: ({ builder: { store }, nodeIds: [nodeId] }) => {
    const focus = { setting: null, times: performance.now() };
    if (nodeId !== undefined)
      store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId, focus } });
  },
} as const satisfies Omit<StepCommand, 'label'>;

/** What can be done with steps, on the canvas as in the outline. */
export const STEP_COMMANDS = {
  openStep: { ...openStep, label: 'Open settings', isOffered: ({ builder }) => builder.isEditable },
  viewStep: { ...openStep, label: 'View settings', isOffered: ({ builder }) => !builder.isEditable },
  stepMenu: {
    label: 'Open the menu of the step',
    icon: Ellipsis,
    keys: ['Shift F10', 'ContextMenu'],
    heardIn: 'steps',
    disabledReason: noStep,
    run: ({ builder: { store }, nodeIds: [nodeId] }) => {
      if (nodeId === undefined) return;
      store.dispatch({ type: 'selected', nodeIds: [nodeId] });
      openNodeMenu(nodeId);
    },
  },
  connect: {
    label: 'Connect to',
    icon: Spline,
    keys: [],
    heardIn: 'steps',
    disabledReason: findFirstReason(viewOnly, noStep, notOneStep, (steps) =>
      routesFrom(steps) === 0 ? words.noWayOut : null,
    ),
    run: ({ builder: { canvas }, nodeIds: [connectFrom = null] }) => canvas.setState({ connectFrom }),
  },
  swap: {
    label: 'Swap branches',
    icon: ArrowRightLeft,
    keys: [],
    heardIn: 'steps',
    disabledReason: findFirstReason(viewOnly, noStep, notOneStep, (steps) =>
      routesFrom(steps) === 2 ? null : words.noTwoBranches,
    ),
    run: ({ builder: { actions }, nodeIds: [nodeId] }) => {
      if (nodeId !== undefined) actions.swap(nodeId);
    },
  },
  selectAll: {
    label: 'Select all steps',
    keys: ['Mod A'],
    heardIn: 'steps',
    disabledReason: () => null,
    run: ({ builder: { store }, nodeIds: [first = null] }) => {
      const nodeIds = selectedAll(store.getState().present, first);
      store.dispatch({ type: 'selected', nodeIds });
      announce(WORDS.canvas.selected(nodeIds.length));
    },
  },
  duplicate: {
    label: 'Duplicate',
    icon: Copy,
    keys: ['Mod D'],
    heardIn: 'steps',
    disabledReason: findFirstReason(viewOnly, noStep, startAlone),
    run: ({ builder: { store, actions }, nodeIds }) => {
      if (actions.duplicateAll(nodeIds)) focusFirst(store.getState().selection);
    },
  },
  moveUp: moving('up', { label: 'Move up', icon: ArrowUp, keys: ['Alt ArrowUp'] }),
  moveDown: moving('down', { label: 'Move down', icon: ArrowDown, keys: ['Alt ArrowDown'] }),
  cut: {
    label: 'Cut',
    icon: Scissors,
    keys: ['Mod X'],
    // The clipboard events of the browser, which need no permission.
    heardIn: 'itself',
    disabledReason: findFirstReason(viewOnly, noStep, startAlone),
    run: ({ builder, nodeIds }) => cutSteps(builder, nodeIds),
  },
  copy: {
    label: 'Copy',
    icon: ClipboardCopy,
    keys: ['Mod C'],
    heardIn: 'itself',
    disabledReason: findFirstReason(noStep, startAlone),
    run: ({ builder, nodeIds }) => copySteps(builder, nodeIds),
  },
  paste: {
    label: 'Paste',
    icon: ClipboardPaste,
    keys: ['Mod V'],
    heardIn: 'itself',
    disabledReason: viewOnly,
    run: ({ builder }) => void pasteSteps(builder),
  },
  deleteSteps: {
    label: 'Delete',
    icon: Trash2,
    tone: 'danger',
    keys: ['Delete', 'Backspace'],
    heardIn: 'steps',
    // With a connector selected, these keys mean the connector.
    isOffered: ({ builder }) => builder.store.getState().selectedConnector === null,
    disabledReason: findFirstReason(viewOnly, noStep, startAlone),
    run: ({ builder, nodeIds }) => askToDelete(builder, nodeIds),
  },
} as const satisfies CommandList<Steps>;

function moving(
  direction: 'up' | 'down',
  shown: Pick<StepCommand, 'label' | 'icon' | 'keys'>,
): CommandDefinition<Steps> {
  return {
    ...shown,
    heardIn: 'steps',
    disabledReason: findFirstReason(viewOnly, noStep, notOneStep, ({ builder, nodeIds: [nodeId] }) =>
      nodeId === undefined ? null : builder.actions.whyNotMoved(nodeId, direction),
    ),
    run: ({ builder: { actions }, nodeIds: [nodeId] }) => {
      if (nodeId === undefined) return;
      actions.moveInFlow(nodeId, direction);
      focusNode(nodeId);
      announce(words.moved(direction));
    },
  };
}

type Reason = StepCommand['disabledReason'];

function findFirstReason(...reasons: readonly Reason[]): Reason {
  return (steps) => {
    for (const reason of reasons) {
      const said = reason(steps);
      if (said !== null) return said;
    }
    return null;
  };
}

function viewOnly({ builder }: Steps): string | null {
  return builder.isEditable ? null : WORDS.canvas.viewOnly;
}

function noStep({ nodeIds }: Steps): string | null {
  return nodeIds.length === 0 ? words.noStep : null;
}

function notOneStep({ nodeIds }: Steps): string | null {
  return nodeIds.length === 1 ? null : words.oneStep;
}

/** With others selected, Start is left out of what is done. */
function startAlone(steps: Steps): string | null {
  return onlyNode(steps)?.type === 'start' ? words.startFixed : null;
}

function routesFrom(steps: Steps): number {
  const node = onlyNode(steps);
  return node ? listRoutes(node).length : 0;
}

function onlyNode({ builder, nodeIds }: Steps): ProgramNode | undefined {
  const [only] = nodeIds as readonly [NodeId?];
  if (nodeIds.length !== 1 || only === undefined) return undefined;
  return graphFor(builder.store.getState().present).nodes.get(only);
}
