import { useReactFlow } from '@xyflow/react';
import { useRef } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { useClipboard } from '#features/builder/clipboard/use-clipboard.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { useOfferedCommands } from '#product/commands/use-offered-commands.ts';
import { findCommands } from './find-commands.ts';
import { problemCommands } from './problem-commands.ts';
import { historyCommands, programCommands } from './program-commands.ts';
import { addCommands, stepCommands } from './step-commands.ts';
import { useDeletion } from './use-deletion.ts';
import { viewCommands } from './view-commands.ts';

type Parts = Readonly<{ program: ProgramSummary; saving: Saving; lifecycle: Lifecycle }>;

/** The one registry of what an open program can be asked to do: keys, palette and the list of shortcuts read it. */
export function useBuilderCommands({ program, saving, lifecycle }: Parts): void {
  const builder = useBuilder();
  const flow = useReactFlow();
  const [view, setView] = useView();
  const remove = useDeletion();
  const clipboard = useClipboard();
  const walk = useRef({ last: -1 });
  const rehearsal = usePlayPlace('rehearsal');
  useOfferedCommands(() => {
    const context = {
      builder,
      program,
      saving,
      lifecycle,
      rehearse: () => rehearsal.show(true),
      flow,
      view,
      setView,
    };
    return [
      ...programCommands(context),
      ...historyCommands(context),
      ...findCommands(context),
      ...problemCommands(context, walk.current),
      ...stepCommands({ ...context, remove, clipboard }),
      ...addCommands(context),
      ...viewCommands(context),
    ];
  });
}
