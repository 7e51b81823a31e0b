import { formatKeys, keysForAria } from '#ui/keys.ts';
import type { MenuItem } from '#ui/menu-entry.ts';
import type { CommandDefinition } from './command.ts';

/** A command as an item of a menu. */
export function asMenuItem<On>(command: CommandDefinition<On>, on: On): MenuItem {
  const [keys] = command.keys;
  return {
    label: command.label,
    icon: command.icon,
    shortcut: keys && formatKeys(keys),
    tone: command.tone,
    disabledReason: command.disabledReason(on) ?? undefined,
    onSelect: () => command.run(on),
  };
}

/** What a button needs to stand for a command; its label and icon come from the command too. */
export function asButton<On>(command: CommandDefinition<On>, on: On) {
  return {
    tooltip: withShortcut(command.label, command),
    'aria-keyshortcuts': command.keys.map((keys) => keysForAria(keys)).join(' ') || undefined,
    disabledReason: command.disabledReason(on) ?? undefined,
    onClick: () => command.run(on),
  };
}

/** "Undo (Ctrl Z)", for a tooltip. */
export function withShortcut(text: string, { keys: [keys] }: Pick<CommandDefinition<never>, 'keys'>): string {
  return keys === undefined ? text : `${text} (${formatKeys(keys)})`;
}
