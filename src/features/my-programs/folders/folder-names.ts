import type { ProgramSummary } from '#contract/programs.ts';
import type { FolderId } from '#domain/ids.ts';

export type FolderNames = ReadonlyMap<FolderId, string>;

export function folderName(program: ProgramSummary, folders: FolderNames): string {
  return (program.folderId !== null && folders.get(program.folderId)) || '';
}
