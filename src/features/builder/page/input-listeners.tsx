import { useClipboardEvents } from '#features/builder/clipboard/use-clipboard-events.ts';
import { useTouchDrag } from '#features/builder/dragging/use-touch-drag.ts';

/** Handles the clipboard and the touches of an open program. It draws nothing, so no picture waits for it. */
export function InputListeners() {
  useClipboardEvents();
  useTouchDrag();
  return null;
}
