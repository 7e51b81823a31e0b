import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { TestRun } from '#contract/test-cases.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { ProgramId } from '#domain/ids.ts';
import { runAll } from './run-all.ts';
import { loadTestCases } from './stored-test-cases.ts';

/** [X1] Every test case of the program, with the design on the canvas. Nothing is stored. */
export async function runProgramTestCases(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
  design: Design,
): Promise<TestRun> {
  const faults = findDesignFaults(design);
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  const { testCases, ...ground } = await db.transaction('r', db.tables, async () => {
    await loadProgram(db, programId);
    const { clock, timeZone } = await loadAccount(db);
    return {
      testCases: await loadTestCases(db, programId),
      catalogue: await loadCatalogue(db, listDesignReferences(design)),
      now: getAccountNow(clock, realNow()),
      timeZone,
    };
  });
  const ran = await runAll(testCases, { programId, design, ...ground });
  return { results: ran.map(({ testCase, result }) => ({ testCaseId: testCase.id, result })) };
}
