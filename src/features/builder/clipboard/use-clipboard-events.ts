import { useEffect, useRef } from 'react';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { chosenSteps } from '#features/builder/steps/chosen-steps.ts';
import { announce } from '#ui/live-region.tsx';
import { pasteText, takeText } from './clipboard.ts';

/**
 * Hears the browser's own cut, copy and paste while the focus is on the steps: so that no permission is needed, and what
 * is copied can be pasted in another tab.
 */
export function useClipboardEvents(): void {
  const builder = useBuilder();
  const latest = useRef(builder);
  useEffect(() => {
    latest.current = builder;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (!isMeant(event) || hasSelectedText()) return;
      const { nodeIds } = chosenSteps(latest.current);
      const text = takeText(latest.current, nodeIds, event.type === 'cut' ? 'cut' : 'copy');
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isMeant(event)) return;
      event.preventDefault();
      if (latest.current.isEditable)
        void pasteText(latest.current, event.clipboardData?.getData('text/plain') ?? null);
      else announce(WORDS.canvas.viewOnly);
    };
    document.addEventListener('copy', take);
    document.addEventListener('cut', take);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', take);
      document.removeEventListener('cut', take);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/** With the focus on the steps, or nowhere, and no dialog or menu over them. */
function isMeant({ target, defaultPrevented }: ClipboardEvent): boolean {
  if (defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]'))
    return false;
  if (target === document.body) return true;
  return (
    target instanceof Element &&
    target.closest('[data-steps]') !== null &&
    target.closest('input, textarea, [contenteditable]') === null
  );
}

function hasSelectedText(): boolean {
  return (document.getSelection()?.toString() ?? '') !== '';
}
