import type { ClippingReading } from '#contract/clipping.ts';
import { clippingAsText } from '#contract/clipping-text.ts';
import { takeClipping } from '#domain/design/clipping.ts';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { announce } from '#ui/live-region.tsx';
import { showToast } from '#ui/toaster.tsx';
import { CLIPBOARD_WORDS as words } from './clipboard-words.ts';
import { holdInPage, readFromSystem, writeToSystem } from './system-clipboard.ts';

export type Clipboard = ReturnType<typeof useClipboard>;

/** Cut, copy and paste for menus, toolbars and commands; `textFor` and `pasteText` for the keys. */
export function useClipboard() {
  const { store, actions, isEditable } = useBuilder();

  function textOf(nodeIds: readonly NodeId[]): { text: string; count: number } | null {
    const clipping = takeClipping(store.getState().present, nodeIds);
    if (clipping.nodes.length > 0) return { text: clippingAsText(clipping), count: clipping.nodes.length };
    announce(nodeIds.length > 0 ? words.onlyStart : words.nothingSelected);
    return null;
  }

  function cutOut(nodeIds: readonly NodeId[], count: number): void {
    if (!actions.cut(nodeIds)) return;
    focusFirst(store.getState().selection);
    announce(words.wasCut(count));
  }

  /** The text for the clipboard when keys ask for it, which need no permission; null when there is nothing to take. */
  function textFor(kind: 'copy' | 'cut'): string | null {
    const nodeIds = store.getState().selection;
    const taken = textOf(nodeIds);
    if (!taken) return null;
    holdInPage(taken.text);
    if (kind === 'cut' && isEditable) cutOut(nodeIds, taken.count);
    else announce(words.copied(taken.count));
    return taken.text;
  }

  async function pasteText(text: string | null): Promise<void> {
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

  return {
    textFor,
    pasteText,
    copy: (nodeIds: readonly NodeId[]) => {
      const taken = textOf(nodeIds);
      if (!taken) return;
      void writeToSystem(taken.text);
      announce(words.copied(taken.count));
    },
    cut: (nodeIds: readonly NodeId[]) => {
      const taken = textOf(nodeIds);
      if (!taken) return;
      void writeToSystem(taken.text);
      cutOut(nodeIds, taken.count);
    },
    paste: async () => pasteText(await readFromSystem()),
  };
}

const NOTHING: ClippingReading = { kind: 'foreign' };

const UNREADABLE = {
  foreign: words.nothingToPaste,
  newerVersion: words.newerVersion,
  broken: words.broken,
} as const satisfies Record<Exclude<ClippingReading['kind'], 'clipping'>, string>;

function focusFirst([first]: readonly NodeId[]): void {
  if (first !== undefined) focusNode(first);
}
