import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { describeCommandError, describeProblem } from '#product/describe-problem.ts';
import { words } from '#product/words.ts';
import { useCommands } from '#store/program-commands.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { showToast } from '#ui/toaster.tsx';
import { useFolders } from './folder-field.tsx';
import { type NameAndFolder, useFolderId } from './name-folder-form.ts';

export type NameFolderTask = 'copy' | 'rename' | 'move';

type Parts = {
  readonly title: string;
  readonly lead?: string;
  readonly confirm: string;
  readonly hasName: boolean;
  readonly hasFolder: boolean;
};

/** What the dialog of each task says and asks for. */
export function getParts(task: NameFolderTask, { name }: ProgramSummary): Parts {
  switch (task) {
    case 'copy':
      return {
        title: words.copyTitle(name),
        lead: words.copyLead,
        confirm: words.copy,
        hasName: true,
        hasFolder: true,
      };
    case 'rename':
      return { title: words.renameTitle(name), confirm: words.rename, hasName: true, hasFolder: false };
    case 'move':
      return { title: words.moveTitle(name), confirm: words.move, hasName: false, hasFolder: true };
  }
}

type Options = {
  readonly task: NameFolderTask;
  readonly program: ProgramSummary;
  readonly onCopied: ((id: ProgramId) => void) | undefined;
};

/** Carries a task out; answers why it did not work, or null when it did. */
export function useNameFolderTask({ task, program, onCopied }: Options) {
  const api = useApi();
  const store = useProgramsStore();
  const commands = useCommands();
  const timeZone = useTimeZone();
  const folders = useFolders();
  const getFolderId = useFolderId();

  async function command(order: LifecycleCommand, done: string): Promise<Reason | null> {
    const outcome = await commands.run(program.id, order);
    if (!outcome.ok) {
      store.dispatch({ type: 'refusalDismissed', programId: program.id });
      return describeCommandError(outcome.refusal, timeZone);
    }
    showToast({ text: done });
    return null;
  }

  async function copy({ name, folder }: NameAndFolder): Promise<null> {
    const made = await api.copyProgram(program.id, {
      name: name.trim(),
      folderId: await getFolderId(folder),
    });
    store.dispatch({ type: 'programReceived', program: made.program });
    showToast({ text: words.copied(made.program.name) });
    onCopied?.(made.program.id);
    return null;
  }

  async function move({ folder }: NameAndFolder): Promise<Reason | null> {
    const folderId = await getFolderId(folder);
    const known = folder.kind === 'new' ? folder.name : folders.find(({ id }) => id === folderId)?.name;
    return command({ type: 'move', folderId }, known ? words.moved(known) : words.movedOut);
  }

  return async (value: NameAndFolder): Promise<Reason | null> => {
    try {
      if (task === 'copy') return await copy(value);
      if (task === 'move') return await move(value);
      const name = value.name.trim();
      return await command({ type: 'rename', name }, words.renamed(name));
    } catch (error) {
      return describeProblem(getProblem(error), timeZone);
    }
  };
}
