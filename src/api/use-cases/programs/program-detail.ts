import type { ApiContext } from '#api/context/api-context.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';

export async function getProgram(deps: ApiContext, programId: ProgramId): Promise<ProgramDetail> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    const { design } = await loadDesign(db, programId);
    return { program: await summarizeProgram(deps, program), design };
  });
}
