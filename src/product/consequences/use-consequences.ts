import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { consequencesQuery } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { Problem } from '#contract/problem.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Consequences, ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { Status } from '#domain/program-status.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { useCommands } from '#store/program-commands.ts';
import type { CommandError } from '#store/programs-state.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { showToast } from '#ui/toaster.tsx';

/** How far the dialog has come. */
export type Phase =
  | { readonly kind: 'counting' }
  | { readonly kind: 'uncounted'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly commandError: CommandError }
  | { readonly kind: 'ready'; readonly consequences: Consequences; readonly isRunning: boolean };

type Options = {
  readonly event: ConsequentialEvent;
  readonly program: ProgramSummary;
  readonly isDesignSaved: boolean;
  readonly isOpen: boolean;
  readonly opening: number;
  readonly onDone: (program: ProgramSummary | null) => void;
};

/** Counts what a change would do, and makes it on the revision it was counted on. */
export function useConsequences({ event, program, isDesignSaved, isOpen, opening, onDone }: Options) {
  const store = useProgramsStore();
  const commands = useCommands();
  const asked = consequencesQuery(useApi(), { id: program.id, event, opening });
  const counted = useQuery({ ...asked, enabled: isOpen });
  const timeZone = useTimeZone();
  const [isRunning, setIsRunning] = useState(false);
  const [commandError, setCommandError] = useState<CommandError | null>(null);

  async function run(consequences: Consequences): Promise<void> {
    setIsRunning(true);
    const { onRevision } = consequences;
    const outcome = await commands.run(program.id, { type: event }, { onRevision, isDesignSaved });
    setIsRunning(false);
    if (!outcome.ok) {
      store.dispatch({ type: 'refusalDismissed', programId: program.id });
      setCommandError(outcome.refusal);
      return;
    }
    showToast({ text: describeDone(event, program.name, outcome.value?.status ?? null) });
    onDone(outcome.value);
  }

  const retry = () => {
    setCommandError(null);
    void counted.refetch();
  };
  return {
    phase: getPhase({ event, counted, commandError, isRunning }),
    run,
    retry,
    isRetrying: counted.isFetching,
    timeZone,
  };
}

type Parts = {
  readonly event: ConsequentialEvent;
  readonly counted: { readonly data: Consequences | undefined; readonly error: unknown };
  readonly commandError: CommandError | null;
  readonly isRunning: boolean;
};

function getPhase({ event, counted: { data, error }, commandError, isRunning }: Parts): Phase {
  if (commandError) return { kind: 'refused', commandError };
  if (data?.refusal)
    return {
      kind: 'refused',
      commandError: { kind: 'refused', event: { type: event }, refusal: data.refusal },
    };
  if (data) return { kind: 'ready', consequences: data, isRunning };
  if (error) return { kind: 'uncounted', problem: getProblem(error) };
  return { kind: 'counting' };
}

/** What is said when a change has been made; a null status means that the program no longer exists. */
function describeDone(event: ConsequentialEvent, name: string, status: Status | null): string {
  switch (event) {
    case 'activate':
      return `“${name}” is active.`;
    case 'deactivate':
      return status === 'Draft' ? `“${name}” is back to Draft.` : `“${name}” deactivated.`;
    case 'disableEnrolment':
      return `Contact enrolment disabled for “${name}”.`;
    case 'enableEnrolment':
      return `Contact enrolment enabled for “${name}”.`;
    case 'delete':
      return `“${name}” moved to the recycle bin.`;
    case 'restore':
      return status === null ? `“${name}” restored.` : `“${name}” restored as ${STATUS_LABELS[status]}.`;
    case 'purge':
      return `“${name}” permanently deleted.`;
  }
}
