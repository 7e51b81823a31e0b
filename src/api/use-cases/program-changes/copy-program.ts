import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { loadTestCases } from '#api/use-cases/test-cases/stored-test-cases.ts';
import type { CopyProgram, ProgramDetail } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { isCopyable } from '#domain/programs/lifecycle.ts';
import { getWrittenTestCase } from '#domain/test-cases/test-case.ts';
import { storeNewProgram } from './store-new-program.ts';

/** A draft with the same design and no contacts. */
export async function copyProgram(
  deps: ApiContext,
  programId: ProgramId,
  named: CopyProgram,
): Promise<Acted<ProgramDetail>> {
  const original = await loadProgram(deps.db, programId);
  if (!isCopyable(original.status)) throw new ApiRefusal(deletedProgram());
  const { design } = await loadDesign(deps.db, programId);
  const summary = `Copied from “${original.name}”`;
  // [X9]
  const testCases = (await loadTestCases(deps.db, programId)).map(getWrittenTestCase);
  return storeNewProgram(deps, { ...named, design, testCases, what: 'copy', summary });
}

function deletedProgram(): ApiProblem {
  return {
    kind: 'conflict',
    title: 'A deleted program can’t be copied.',
    detail: 'Restore it from the recycle bin first.',
  };
}
