import { useMemo } from 'react';
import type { ApiClient } from '#client/api.ts';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { useReadAccount } from '#client/use-account.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Facts } from '#domain/programs/lifecycle.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { instant } from '#domain/schedule/instant.ts';
import { type CommandError, countActive, type ProgramEntry } from './programs-state.ts';
import { type ProgramsStore, useProgramsStore } from './programs-store.ts';

/** What the sender knows beyond the store; everything left out counts as fine, and the API decides. */
type KnownFacts = Partial<Pick<Facts, 'onRevision' | 'isDesignSaved' | 'errors' | 'missing'>>;

type CommandDeps = {
  readonly api: ApiClient;
  readonly store: ProgramsStore;
  /** As last heard of. */
  readonly readAccount: () => AccountAnswer | undefined;
};

/** The program afterwards, null when it is gone for good, or why nothing happened. Never throws. */
type CommandOutcome = Result<ProgramSummary | null, CommandError>;
type SaveOutcome = Result<ProgramDetail, CommandError>;

/** Shows at once where the command leads, has the API carry it out, and takes it back with the reason if it does not. */
export function runCommand(
  deps: CommandDeps,
  programId: ProgramId,
  command: LifecycleCommand,
  known: KnownFacts = {},
): Promise<CommandOutcome> {
  const { api } = deps;
  return carryOut(deps, programId, command, known, ({ onRevision, key }) =>
    api
      .sendCommand(programId, { onRevision, key, command })
      .then((program) => ({ program, answer: program })),
  );
}

/** `contactsOfDeleted` says where the contacts of steps go that the design no longer has. */
type DesignToSave = {
  readonly design: Design;
  readonly onRevision: number;
  readonly contactsOfDeleted?: ContactsOfDeleted | undefined;
};

/** Saves the design on the canvas, made on revision `onRevision`. */
export async function runSave(
  deps: CommandDeps,
  programId: ProgramId,
  { onRevision, ...made }: DesignToSave,
): Promise<SaveOutcome> {
  const save = { type: 'save' } as const;
  return carryOut(deps, programId, save, { onRevision }, ({ key }) =>
    deps.api
      .saveDesign(programId, { ...made, onRevision, key })
      .then((answer) => ({ program: answer.program, answer })),
  );
}

type Send<T> = (on: { readonly onRevision: number; readonly key: string }) => Promise<{
  readonly program: ProgramSummary | null;
  readonly answer: T;
}>;

async function carryOut<T>(
  deps: CommandDeps,
  programId: ProgramId,
  event: LifecycleCommand | { readonly type: 'save' },
  known: KnownFacts,
  send: Send<T>,
): Promise<Result<T, CommandError>> {
  const { store } = deps;
  // One command at a time for each program: the next waits until the one on its way has its answer.
  while (isPending(store, programId)) await nextChange(store);
  const entry = store.getState().entries.get(programId);
  if (!entry) throw new Error(`No program ${programId} is known: dispatch programReceived first`);

  const requestId = crypto.randomUUID();
  const facts = getFacts(deps, entry, known);
  store.dispatch({ type: 'commandSent', programId, requestId, event, facts });
  const sent = store.getState().entries.get(programId);
  if (sent?.commandError) return refused(sent.commandError);

  try {
    const onRevision = facts.onRevision ?? entry.confirmed.revision;
    const { program, answer } = await send({ onRevision, key: requestId });
    store.dispatch({ type: 'commandConfirmed', programId, requestId, program });
    return accepted(answer);
  } catch (error) {
    const commandError = toCommandError(event, error);
    store.dispatch({ type: 'commandRefused', programId, requestId, commandError });
    await catchUp(deps, programId, commandError);
    return refused(commandError);
  }
}

function getFacts({ store, readAccount }: CommandDeps, entry: ProgramEntry, known: KnownFacts): Facts {
  const account = readAccount();
  const realNow = instant(Date.now());
  return {
    now: account ? getAccountNow(account.clock, realNow) : realNow,
    by: account?.userName ?? '',
    onRevision: entry.confirmed.revision,
    isDesignSaved: true,
    hasEverEnrolled: entry.confirmed.enrolled.ever > 0,
    errors: [],
    missing: [],
    activePrograms: countActive(store.getState()),
    activeLimit: account?.activeLimit ?? Number.POSITIVE_INFINITY,
    ...known,
  };
}

function isPending(store: ProgramsStore, programId: ProgramId): boolean {
  return Boolean(store.getState().entries.get(programId)?.pending);
}

function nextChange(store: ProgramsStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
}

function toCommandError(event: CommandError['event'], error: unknown): CommandError {
  const problem = getProblem(error);
  return problem.refusal
    ? { kind: 'refused', event, refusal: problem.refusal }
    : { kind: 'failed', event, problem };
}

/** The API knows something newer, or may have done it although no answer came: look at what is there now. */
async function catchUp(
  { api, store }: CommandDeps,
  programId: ProgramId,
  commandError: CommandError,
): Promise<void> {
  try {
    const { program } = await api.getProgram(programId);
    store.dispatch({ type: 'programReceived', program });
  } catch (error) {
    const isGone = getProblem(error).kind === 'notFound';
    if (isGone && commandError.kind === 'failed') store.dispatch({ type: 'programGone', programId });
  }
}

type Commands = {
  readonly run: (id: ProgramId, command: LifecycleCommand, known?: KnownFacts) => Promise<CommandOutcome>;
  readonly save: (id: ProgramId, made: DesignToSave) => Promise<SaveOutcome>;
};

/** Every change to a program that a screen asks for goes through here. */
export function useCommands(): Commands {
  const api = useApi();
  const store = useProgramsStore();
  const readAccount = useReadAccount();
  return useMemo(() => {
    const deps = { api, store, readAccount };
    return {
      run: (id, command, known) => runCommand(deps, id, command, known),
      save: (id, made) => runSave(deps, id, made),
    };
  }, [api, store, readAccount]);
}
