import type { FolderId } from '#domain/ids.ts';

/** The programs of one folder, those of none, or (null) all of them. */
export type FolderChoice = FolderId | 'none' | null;

export function readFolderChoice(text: string | null): FolderChoice {
  if (text === 'none') return 'none';
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? (Number(text) as FolderId) : null;
}
