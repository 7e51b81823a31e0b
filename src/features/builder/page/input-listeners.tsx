import type { ProgramSummary } from '#contract/programs.ts';
import { useClipboardEvents } from '#features/builder/clipboard/use-clipboard-events.ts';
import { useBuilderCommands } from '#features/builder/commands/use-builder-commands.ts';
import { useTouchDrag } from '#features/builder/dragging/use-touch-drag.ts';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';

type Props = Readonly<{ program: ProgramSummary; saving: Saving; lifecycle: Lifecycle }>;

/** Handles the keys, the clipboard and the touches of an open program. It draws nothing, so no picture waits for it. */
export function InputListeners(props: Props) {
  useBuilderCommands(props);
  useClipboardEvents();
  useTouchDrag();
  return null;
}
