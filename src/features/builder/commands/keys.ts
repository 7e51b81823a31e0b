import { type Keys, keysForAria, keysInWords } from '#ui/keys.ts';

/** The keys of every command of the builder that has some, for the keyboard as for what tells of them. */
const KEYS = {
  undo: ['Mod Z'],
  redo: ['Mod Shift Z', 'Mod Y'],
  save: ['Mod S'],
  find: ['Mod F', '/'],
  nextFound: ['F3'],
  previousFound: ['Shift F3'],
  nextError: ['F8'],
  previousError: ['Shift F8'],
  openStep: ['Enter'],
  stepMenu: ['Shift F10'],
  deleteSteps: ['Delete', 'Backspace'],
  duplicate: ['Mod D'],
  cut: ['Mod X'],
  copy: ['Mod C'],
  paste: ['Mod V'],
  selectAll: ['Mod A'],
  moveUp: ['Alt ArrowUp'],
  moveDown: ['Alt ArrowDown'],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  zoomTo100: ['0'],
  fit: ['1'],
} as const satisfies Readonly<Record<string, readonly Keys[]>>;

type KeyedCommand = keyof typeof KEYS;

export function keysOf(id: string): readonly Keys[] {
  return isKeyed(id) ? KEYS[id] : [];
}

/** "Ctrl Z", for a menu. */
export function shortcutOf(id: KeyedCommand): string {
  return keysInWords(KEYS[id][0]);
}

/** "Undo (Ctrl Z)", for a tooltip. */
export function withShortcut(text: string, id: KeyedCommand): string {
  return `${text} (${shortcutOf(id)})`;
}

/** For `aria-keyshortcuts`. */
export function ariaShortcutOf(id: KeyedCommand): string {
  return KEYS[id].map((keys) => keysForAria(keys)).join(' ');
}

function isKeyed(id: string): id is KeyedCommand {
  return id in KEYS;
}
