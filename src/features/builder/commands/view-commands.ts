import { Frame, ListTree, Maximize, WandSparkles, ZoomIn, ZoomOut } from 'lucide-react';
import { WORDS } from '#features/builder/design/words.ts';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { fitInView } from '#features/builder/drawing/fit-in-view.ts';
import type { Command } from '#product/commands/command.ts';
import { type CommandContext, commandsOf } from './command-context.ts';
import { COMMAND_WORDS as words } from './words.ts';

/** How the program is looked at. */
export function viewCommands({ builder, flow, view, setView }: CommandContext): readonly Command[] {
  const command = commandsOf(words.groups.view, 'steps');
  const offBecause = view === 'canvas' ? null : words.onCanvasOnly;
  const calm = () => ({ duration: calmDuration() });
  return [
    view === 'canvas'
      ? command('toOutline', words.toOutline, { icon: ListTree, run: () => setView('outline') })
      : command('toCanvas', words.toCanvas, { icon: Frame, run: () => setView('canvas') }),
    command('tidy', words.tidy, {
      icon: WandSparkles,
      offBecause: builder.isEditable ? null : WORDS.canvas.viewOnly,
      run: () => builder.actions.tidy(),
    }),
    command('zoomIn', words.zoomIn, { icon: ZoomIn, offBecause, run: () => void flow.zoomIn(calm()) }),
    command('zoomOut', words.zoomOut, { icon: ZoomOut, offBecause, run: () => void flow.zoomOut(calm()) }),
    command('zoomTo100', words.zoomTo100, { offBecause, run: () => void flow.zoomTo(1, calm()) }),
    command('fit', words.fit, {
      icon: Maximize,
      offBecause,
      run: () => fitInView(flow),
    }),
  ];
}
