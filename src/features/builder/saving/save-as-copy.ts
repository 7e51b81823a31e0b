import type { ApiClient } from '#client/api.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { createCopyName } from '#domain/programs/create-program.ts';

/** A new draft beside a program, with another design than the saved one. */
export async function saveAsCopy(
  api: ApiClient,
  { id, name, folderId }: ProgramSummary,
  design: Design,
): Promise<ProgramSummary> {
  const copy = await api.copyProgram(id, { name: createCopyName(name), folderId });
  const made = await api.saveDesign(copy.program.id, { design, onRevision: copy.program.revision });
  return made.program;
}
