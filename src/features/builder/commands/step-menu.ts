import { Ellipsis, Plus, Users } from 'lucide-react';
import { getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { insertEntries } from '#features/builder/steps/insert-entries.ts';
import { asMenuItem } from '#product/commands/command-controls.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { CONNECTOR_COMMANDS } from './connector-commands.ts';
import { STEP_COMMANDS as commands, type StepCommand } from './step-commands.ts';
import { COMMAND_WORDS } from './words.ts';

const words = WORDS.menu;
const SEPARATOR: MenuEntry = { kind: 'separator' };

/** Everything that can be done with a step, for its menu on the canvas and in the outline. */
export function useStepMenu(node: ProgramNode): readonly MenuEntry[] {
  const builder = useBuilder();
  const graph = useDesign(({ present }) => graphFor(present));
  const { store, actions, isEditable, hasEnrolled } = builder;
  const isStep = !isAnnotation(node);
  const routes = listRoutes(node);
  const before = getConnectorsInto(graph, node.id);
  const item = (command: StepCommand) => asMenuItem(command, { builder, nodeIds: [node.id] });
  const add = (label: string, onto: InsertionPoint): MenuEntry => ({
    kind: 'submenu',
    label,
    icon: Plus,
    entries: insertEntries(actions, onto),
  });
  const contacts: MenuEntry = {
    label: words.contacts,
    icon: Users,
    onSelect: () =>
      store.dispatch({ type: 'panelOpened', panel: { kind: 'contacts', nodeId: node.id, which: 'here' } }),
  };
  const looking = hasEnrolled && isStep ? [contacts] : [];
  if (!isEditable) return [item(commands.viewStep), ...looking, item(commands.copy)];

  return [
    item(commands.openStep),
    ...looking,
    SEPARATOR,
    ...(before.length === 1 ? before.map((way) => add(COMMAND_WORDS.addBefore, way)) : []),
    ...routes.map((route) => add(words.addTo(getRouteLabel(node, route)), { from: node.id, route })),
    ...(routes.length > 0 ? [item(commands.connect)] : []),
    SEPARATOR,
    item(commands.duplicate),
    item(commands.copy),
    // So few that the menu fits beside any step, and its last entry is always in sight.
    {
      kind: 'submenu',
      label: words.more,
      icon: Ellipsis,
      entries: [
        ...getConnectorsFrom(graph, node.id).map((connector) => ({
          ...asMenuItem(CONNECTOR_COMMANDS.deleteConnector, { builder, connector }),
          label: words.disconnect(getRouteLabel(node, connector.route)),
          shortcut: undefined,
        })),
        ...(routes.length === 2 ? [item(commands.swap)] : []),
        ...(isStep ? [item(commands.moveUp), item(commands.moveDown), SEPARATOR] : []),
        item(commands.cut),
        item(commands.paste),
      ],
    },
    SEPARATOR,
    item(commands.deleteSteps),
  ];
}
