import { useMemo } from 'react';
import { useApi } from '#client/api-context.ts';
import { useReadAccount } from '#client/use-account.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramId } from '#domain/ids.ts';
import {
  type CommandOutcome,
  type DesignToSave,
  type KnownFacts,
  runCommand,
  runSave,
  type SaveOutcome,
} from './program-commands.ts';
import { useProgramsStore } from './programs-context.ts';

export type Commands = {
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
