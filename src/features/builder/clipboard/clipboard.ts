import type { ClippingReading } from '#contract/clipping.ts';
import { clippingAsText } from '#contract/clipping-text.ts';
import { takeClipping } from '#domain/design/clipping.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { focusFirst } from '#features/builder/steps/node-element.ts';
import { announce } from '#ui/live-region.tsx';
import { showToast } from '#ui/toaster.tsx';
import { CLIPBOARD_WORDS as words } from './clipboard-words.ts';
import { holdInPage, readFromSystem, writeToSystem } from './system-clipboard.ts';

export function copySteps(builder: Builder, nodeIds: readonly NodeId[]): void {
  const taken = copyAsText(builder, nodeIds);
  if (!taken) return;
  void writeToSystem(taken.text);
  announce(words.copied(taken.count));
}

export function cutSteps(builder: Builder, nodeIds: readonly NodeId[]): void {
  const taken = copyAsText(builder, nodeIds);
  if (!taken) return;
  void writeToSystem(taken.text);
  cutOut(builder, nodeIds, taken.count);
}

export async function pasteSteps(builder: Builder): Promise<void> {
  await pasteText(builder, await readFromSystem());
}

/** The text for the browser's own clipboard event, which needs no permission; null when there is nothing to take. */
export function takeText(builder: Builder, nodeIds: readonly NodeId[], kind: 'copy' | 'cut'): string | null {
  const taken = copyAsText(builder, nodeIds);
  if (!taken) return null;
  holdInPage(taken.text);
  if (kind === 'cut' && builder.isEditable) cutOut(builder, nodeIds, taken.count);
  else announce(words.copied(taken.count));
  return taken.text;
}

export async function pasteText({ store, actions }: Builder, text: string | null): Promise<void> {
  const { readClipping } = await import('#contract/clipping.ts');
  const reading = text === null ? NOTHING : readClipping(text);
  if (reading.kind !== 'clipping') {
    showToast({ text: UNREADABLE[reading.kind], tone: 'danger' });
    return;
  }
  if (!actions.paste(reading.clipping)) return;
  focusFirst(store.getState().selection);
  announce(words.pasted(reading.clipping.nodes.length));
}

const NOTHING: ClippingReading = { kind: 'foreign' };

const UNREADABLE = {
  foreign: words.nothingToPaste,
  newerVersion: words.newerVersion,
  broken: words.broken,
} as const satisfies Record<Exclude<ClippingReading['kind'], 'clipping'>, string>;

function copyAsText({ store }: Builder, nodeIds: readonly NodeId[]): { text: string; count: number } | null {
  const clipping = takeClipping(store.getState().present, nodeIds);
  if (clipping.nodes.length > 0) return { text: clippingAsText(clipping), count: clipping.nodes.length };
  announce(nodeIds.length > 0 ? words.onlyStart : words.nothingSelected);
  return null;
}

function cutOut({ store, actions }: Builder, nodeIds: readonly NodeId[], count: number): void {
  if (!actions.cut(nodeIds)) return;
  focusFirst(store.getState().selection);
  announce(words.wasCut(count));
}
