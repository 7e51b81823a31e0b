/**
 * A shortcut: modifiers first, then the key as the browser names it, separated by spaces: "Mod Shift Z", "F8",
 * "Alt ArrowUp", "?". Mod is Ctrl, and ⌘ on a Mac.
 */
export type Keys = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const MODIFIERS: ReadonlySet<string> = new Set(['Mod', 'Shift', 'Alt']);

function isMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

/** Whether these keys are pressed. */
export function arePressed(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { key, modifiers } = parseKeys(keys);
  if (latinKey(event).toLowerCase() !== key.toLowerCase()) return false;
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== modifiers.has('Mod') || other || event.altKey !== modifiers.has('Alt')) return false;
  // Which key types "?", "/" or "0", and whether with Shift, differs from country to country.
  return !isLetterOrNamed(key) || event.shiftKey === modifiers.has('Shift');
}

/**
 * [A11Y-11] What the key types; under a layout without Latin letters (Cyrillic, Greek, Hebrew ...) what a Latin keyboard
 * has in its place. Under AZERTY and Dvorak letters are Latin, so the letter itself counts, not its place.
 */
function latinKey({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  const isOtherScript = /^[\p{L}\p{N}]/u.test(key) && !/^[\p{Script=Latin}0-9]/u.test(key);
  return (isOtherScript && /^(?:Key|Digit)(.)$/.exec(code)?.[1]) || key;
}

/** As people read them, keys apart by spaces: "Ctrl Shift Z", on a Mac "⇧ ⌘ Z". */
export function formatKeys(keys: Keys, mac = isMac()): string {
  const { key, modifiers } = parseKeys(keys);
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

function parseKeys(keys: Keys) {
  const parts = keys.split(' ');
  return { key: parts.at(-1) ?? '', modifiers: new Set(parts.filter((part) => MODIFIERS.has(part))) };
}

function isLetterOrNamed(key: string): boolean {
  return key.length > 1 || /\p{L}/u.test(key);
}

type Names = Readonly<Record<string, string>>;

const SHARED: Names = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
const WINDOWS: Names = { Mod: 'Ctrl', Delete: 'Del' };
const MAC: Names = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↩' };
