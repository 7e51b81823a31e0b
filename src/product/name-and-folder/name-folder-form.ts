import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiClient } from '#client/api.ts';
import { useApi } from '#client/api-context.ts';
import { KEYS } from '#client/queries.ts';
import type { FolderId } from '#domain/ids.ts';
import { describeRefusal } from '#domain/programs/describe-lifecycle.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { words } from '#product/words.ts';
import type { FolderChoice } from './folder-field.tsx';

export type NameAndFolder = { readonly name: string; readonly folder: FolderChoice };

export type NameFolderForm = {
  readonly value: NameAndFolder;
  readonly change: (part: Partial<NameAndFolder>) => void;
  /** Undefined until the first attempt, so that nobody is told off while typing. */
  readonly nameError: string | undefined;
  readonly folderError: string | undefined;
  /** True when both can be sent; from then on errors show as they come and go. */
  readonly check: () => boolean;
};

/** A name and a folder as they are being typed, held to the domain's rule. */
export function useNameFolderForm(initial: NameAndFolder): NameFolderForm {
  const [value, setValue] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const nameError = nameProblem(value.name);
  const folderError = isFolderNamed(value.folder) ? undefined : words.folderNameEmpty;
  return {
    value,
    change: (part) => setValue((before) => ({ ...before, ...part })),
    nameError: isChecked ? nameError : undefined,
    folderError: isChecked ? folderError : undefined,
    check: () => {
      setIsChecked(true);
      return nameError === undefined && folderError === undefined;
    },
  };
}

/** Makes the folder if it is new. */
export function useFolderId(): (choice: FolderChoice) => Promise<FolderId | null> {
  const api = useApi();
  const queries = useQueryClient();
  return async (choice) => {
    const id = await createOrGetFolder(api, choice);
    if (choice.kind === 'new') await queries.invalidateQueries({ queryKey: KEYS.folders });
    return id;
  };
}

async function createOrGetFolder(api: ApiClient, choice: FolderChoice): Promise<FolderId | null> {
  if (choice.kind === 'existing') return choice.id;
  const folder = await api.createFolder(choice.name.trim());
  return folder.id;
}

function nameProblem(name: string): string | undefined {
  const refusal = checkName(name, 'program');
  if (!refusal) return undefined;
  return joinReason(describeRefusal(refusal));
}

function isFolderNamed(choice: FolderChoice): boolean {
  return choice.kind === 'existing' || choice.name.trim() !== '';
}
