/**
 * A shortcut as it is written down: modifiers first, then the key as the browser calls it, apart by spaces.
 * "Mod Shift Z", "F8", "Alt ArrowUp", "?". Mod is Ctrl, and ⌘ on a Mac.
 */
export type Keys = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const MODIFIERS: ReadonlySet<string> = new Set(['Mod', 'Shift', 'Alt']);

function isMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

/** Whether these are the keys that are being pressed. */
export function arePressed(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { key, modifiers } = partsOf(keys);
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== modifiers.has('Mod') || other || event.altKey !== modifiers.has('Alt')) return false;
  // Where "?" and "/" stand on the keyboard, and with which Shift, differs from country to country.
  return isSign(key) || event.shiftKey === modifiers.has('Shift');
}

/** As people read them, keys apart by spaces: "Ctrl Shift Z", on a Mac "⇧ ⌘ Z". */
export function keysInWords(keys: Keys, mac = isMac()): string {
  const { key, modifiers } = partsOf(keys);
  const names = mac ? MAC : WINDOWS;
  const order = mac ? ['Alt', 'Shift', 'Mod'] : ['Mod', 'Alt', 'Shift'];
  return [...order.filter((one) => modifiers.has(one)), key]
    .map((one) => names[one] ?? SHARED[one] ?? one)
    .join(' ');
}

/** As `aria-keyshortcuts` wants them: "Control+Shift+Z". */
export function keysForAria(keys: Keys, mac = isMac()): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control').replaceAll(' ', '+');
}

function partsOf(keys: Keys) {
  const parts = keys.split(' ');
  return { key: parts.at(-1) ?? '', modifiers: new Set(parts.filter((part) => MODIFIERS.has(part))) };
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

type Names = Readonly<Record<string, string>>;

const SHARED: Names = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
const WINDOWS: Names = { Mod: 'Ctrl', Delete: 'Del' };
const MAC: Names = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↩' };
