import { arePressed } from '#ui/keys.ts';
import { announce } from '#ui/live-region.tsx';
import type { Command } from './command.ts';
import { singleKeys } from './single-keys.ts';

/** The commands of a part of the screen, as they stand at the moment they are asked for. */
export type CommandSource = () => readonly Command[];

/** In the order in which they came to the screen. */
// oxlint-disable-next-line house/no-module-state -- what is mounted puts itself on it and takes itself off: it is empty when nothing is
const sources: CommandSource[] = [];

/** Makes the commands known to the keyboard and the palette, until the answer is called. */
export function offerCommands(source: CommandSource): () => void {
  if (sources.length === 0) document.addEventListener('keydown', hear);
  sources.push(source);
  return () => {
    sources.splice(sources.indexOf(source), 1);
    if (sources.length === 0) document.removeEventListener('keydown', hear);
  };
}

/** All that can be asked for on this screen; what came last first, since it is about what one looks at. */
export function offeredCommands(): readonly Command[] {
  return sources.toReversed().flatMap((source) => source());
}

/** Runs the command that the keys ask for, or says why it can't be done now. */
function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isPlainTyping(event) || isPageCovered()) return;
  if (isSingleKey(event) && !singleKeys.read()) return;
  const command = offeredCommands().find(
    ({ keys, heardIn }) => keys.some((each) => arePressed(each, event)) && isHeard(heardIn, event.target),
  );
  if (!command) return;
  event.preventDefault();
  const reason = command.disabledReason();
  if (reason === null) command.run();
  else announce(reason);
}

/** Spares every letter typed into a field the question what it could mean. */
function isPlainTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !/^F\d/.test(key) && isField(target);
}

function isSingleKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** A dialog or a menu has the keyboard to itself. */
function isPageCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function isHeard(heardIn: Command['heardIn'], target: EventTarget | null): boolean {
  if (heardIn === 'fields') return true;
  if (heardIn === 'itself' || isField(target)) return false;
  if (heardIn === undefined) return true;
  if (target === document.body) return true;
  // A toolbar among the steps has keys of its own: Home, End, Delete are not meant for a step there.
  return (
    target instanceof Element &&
    target.closest('[data-steps]') !== null &&
    target.closest('[role="toolbar"]') === null
  );
}

/** What keys write in. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable === true
  );
}
