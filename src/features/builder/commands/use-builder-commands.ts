import { useReactFlow } from '@xyflow/react';
import { useRef } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { chosenSteps } from '#features/builder/steps/chosen-steps.ts';
import { type Command, offered } from '#product/commands/command.ts';
import { useOfferedCommands } from '#product/commands/use-offered-commands.ts';
import { ADD_COMMANDS } from './add-commands.ts';
import { CONNECTOR_COMMANDS } from './connector-commands.ts';
import { FIND_COMMANDS } from './find-commands.ts';
import { HISTORY_COMMANDS } from './history-commands.ts';
import { type OpenProgram, PROGRAM_COMMANDS } from './program-commands.ts';
import { STEP_COMMANDS } from './step-commands.ts';
import { VIEW_COMMANDS, type Viewing } from './view-commands.ts';
import { COMMAND_WORDS } from './words.ts';

type Context = OpenProgram & Viewing & { readonly shownProblem: { last: number } };

/** Everything that an open program can be asked to do. */
function builderCommands(context: Context): readonly Command[] {
  const { builder } = context;
  const { groups } = COMMAND_WORDS;
  const connector = builder.store.getState().selectedConnector;
  return [
    ...offered(groups.program, PROGRAM_COMMANDS, context),
    ...offered(groups.edit, HISTORY_COMMANDS, builder),
    ...offered(groups.find, FIND_COMMANDS, context),
    ...offered(groups.steps, STEP_COMMANDS, chosenSteps(builder)),
    ...offered(groups.steps, CONNECTOR_COMMANDS, { builder, connector }),
    ...offered(groups.add, ADD_COMMANDS, builder),
    ...offered(groups.view, VIEW_COMMANDS, context),
  ];
}

type Parts = Readonly<{ program: ProgramSummary; saving: Saving; lifecycle: Lifecycle }>;

/** Offers the commands of an open program to its keys, the palette and the list of shortcuts. */
export function useBuilderCommands(parts: Parts): void {
  const builder = useBuilder();
  const flow = useReactFlow();
  const [view, setView] = useView();
  const shownProblem = useRef({ last: -1 });
  const rehearsal = usePlayPlace('rehearsal');
  const rehearse = () => rehearsal.show(true);
  useOfferedCommands(() =>
    builderCommands({
      ...parts,
      builder,
      rehearse,
      flow,
      view,
      setView,
      shownProblem: shownProblem.current,
    }),
  );
}
