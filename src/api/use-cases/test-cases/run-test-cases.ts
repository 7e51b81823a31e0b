import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { TestRun } from '#contract/test-cases.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { ProgramId } from '#domain/ids.ts';
import { getTestCaseTitle, type TestWords } from '#domain/test-cases/describe-test-case.ts';
import { runTestCase } from '#domain/test-cases/run-test-case.ts';
import type { TestContext } from '#domain/test-cases/run-way.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { TestResult } from '#domain/test-cases/test-result.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
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

/** Some ten milliseconds of work; a pause after each would take longer than the cases do. */
const CASES_PER_SLICE = 5;

type Ran = { readonly testCase: TestCase; readonly result: TestResult };

/** In their order. Others are answered in between: never to be called inside a transaction. */
export async function runAll(testCases: readonly TestCase[], ground: TestContext): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const testCase of testCases) {
    if (ran.length % CASES_PER_SLICE === CASES_PER_SLICE - 1) await yieldToEventLoop();
    ran.push({ testCase, result: runTestCase(testCase, ground) });
  }
  return ran;
}

/** [X10] A warning for each that does not pass. Never to be called inside a transaction. */
export async function findFailingTestCases(
  testCases: readonly TestCase[],
  ground: TestContext,
): Promise<readonly ValidationProblem[]> {
  const words = { design: ground.design, context: ground };
  const ran = await runAll(testCases, ground);
  return ran.flatMap(({ testCase, result }) => (result.state === 'passed' ? [] : [warning(testCase, words)]));
}

function warning(testCase: TestCase, words: TestWords): ValidationProblem {
  return {
    severity: 'warning',
    code: 'testCaseFails',
    nodeId: null,
    field: null,
    text: `A test case fails: ${getTestCaseTitle(testCase, words)}`,
    advice: 'Open Test cases to see why.',
  };
}
