import {
  ArrowDown,
  ArrowRightLeft,
  ArrowUp,
  ClipboardCopy,
  ClipboardPaste,
  Copy,
  Plus,
  Scissors,
  Settings2,
  Spline,
  Trash2,
  Unlink,
  Users,
} from 'lucide-react';
import { getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import type { Onto } from '#domain/edits/add-nodes.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getDefinition, getRouteLabel, listRoutes, STEP_TYPES } from '#domain/nodes/registry.ts';
import { CLIPBOARD_WORDS } from '#features/builder/clipboard/clipboard-words.ts';
import { useClipboard } from '#features/builder/clipboard/use-clipboard.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { iconOf } from '#features/builder/steps/node-look.ts';
import type { MenuEntry, MenuItem } from '#ui/menu-entry.ts';
import { shortcutOf } from './keys.ts';
import { useDeletion } from './use-deletion.ts';
import { useDisconnection } from './use-disconnection.ts';
import { COMMAND_WORDS } from './words.ts';

const words = WORDS.menu;
const SEPARATOR: MenuEntry = { kind: 'separator' };

/** Everything that can be done with a step, for its menu on the canvas and in the outline. */
export function useNodeMenu(node: ProgramNode): readonly MenuEntry[] {
  const { store, canvas, actions, isEditable, hasEnrolled } = useBuilder();
  const connected = useDesign((state) => getConnectorsFrom(graphFor(state.present), node.id));
  const before = useDesign((state) => getConnectorsInto(graphFor(state.present), node.id));
  const remove = useDeletion();
  const disconnect = useDisconnection();
  const clipboard = useClipboard();
  const routes = listRoutes(node);

  const open: MenuItem = {
    label: isEditable ? words.settings : words.view,
    icon: Settings2,
    shortcut: shortcutOf('openStep'),
    onSelect: () =>
      store.dispatch({
        type: 'panelOpened',
        panel: { kind: 'settings', nodeId: node.id, focus: { setting: null, times: performance.now() } },
      }),
  };
  const isFixed = node.type === 'start' ? { offBecause: words.startFixed } : {};
  const copying: MenuItem = {
    label: CLIPBOARD_WORDS.copy,
    icon: ClipboardCopy,
    shortcut: shortcutOf('copy'),
    onSelect: () => clipboard.copy([node.id]),
    ...isFixed,
  };
  const contacts: readonly MenuItem[] =
    hasEnrolled && !isAnnotation(node)
      ? [
          {
            label: words.contacts,
            icon: Users,
            onSelect: () =>
              store.dispatch({
                type: 'panelOpened',
                panel: { kind: 'contacts', nodeId: node.id, which: 'here' },
              }),
          },
        ]
      : [];
  if (!isEditable) return [open, ...contacts, copying];

  const adding = (label: string, onto: Onto): MenuEntry => ({
    kind: 'submenu',
    label,
    icon: Plus,
    entries: STEP_TYPES.map((type) => ({
      label: getDefinition(type).title,
      icon: iconOf(type),
      onSelect: () => focusNode(actions.addOnto(type, onto)),
    })),
  });
  const moving = (['up', 'down'] as const).map(
    (direction): MenuItem => ({
      label: direction === 'up' ? COMMAND_WORDS.moveUp : COMMAND_WORDS.moveDown,
      icon: direction === 'up' ? ArrowUp : ArrowDown,
      shortcut: shortcutOf(direction === 'up' ? 'moveUp' : 'moveDown'),
      offBecause: actions.whyNotMoved(node.id, direction) ?? undefined,
      onSelect: () => {
        actions.moveInFlow(node.id, direction);
        focusNode(node.id);
      },
    }),
  );
  const disconnecting = connected.map(
    ({ route }): MenuItem => ({
      label: words.disconnect(getRouteLabel(node, route)),
      icon: Unlink,
      onSelect: () => disconnect({ from: node.id, route }),
    }),
  );
  const swapping: readonly MenuItem[] =
    routes.length === 2
      ? [{ label: words.swap, icon: ArrowRightLeft, onSelect: () => actions.swap(node.id) }]
      : [];
  const connecting: readonly MenuItem[] =
    routes.length > 0
      ? [{ label: words.connectTo, icon: Spline, onSelect: () => canvas.setState({ connectFrom: node.id }) }]
      : [];
  const shaping = [...connecting, ...disconnecting, ...swapping];
  return [
    open,
    ...contacts,
    SEPARATOR,
    ...(before.length === 1 ? before.map((way) => adding(COMMAND_WORDS.addBefore, way)) : []),
    ...routes.map((route) => adding(words.addTo(getRouteLabel(node, route)), { from: node.id, route })),
    ...shaping,
    ...(isAnnotation(node) ? [] : moving),
    SEPARATOR,
    {
      label: words.duplicate,
      icon: Copy,
      shortcut: shortcutOf('duplicate'),
      onSelect: () => {
        actions.duplicate(node.id);
        const [copy] = store.getState().selection;
        if (copy !== undefined) focusNode(copy);
      },
      ...isFixed,
    },
    {
      label: CLIPBOARD_WORDS.cut,
      icon: Scissors,
      shortcut: shortcutOf('cut'),
      onSelect: () => clipboard.cut([node.id]),
      ...isFixed,
    },
    copying,
    {
      label: CLIPBOARD_WORDS.paste,
      icon: ClipboardPaste,
      shortcut: shortcutOf('paste'),
      onSelect: () => void clipboard.paste(),
    },
    SEPARATOR,
    {
      label: words.delete,
      icon: Trash2,
      shortcut: shortcutOf('deleteSteps'),
      tone: 'danger',
      onSelect: () => remove([node.id]),
      ...isFixed,
    },
  ];
}
