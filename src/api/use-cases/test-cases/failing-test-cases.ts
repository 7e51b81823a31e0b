import type { Database } from '#api/storage/db.ts';
import type { ValidationProblem } from '#domain/program/validation-problem.ts';
import { runTestCase } from '#domain/test-cases/run-test-case.ts';
import type { TestGround } from '#domain/test-cases/run-way.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import { titleOfTestCase, type TestWords } from '#domain/test-cases/test-case-words.ts';
import { testCasesOf } from './stored-test-cases.ts';

/** [X10] A warning for each that does not pass. To be called inside a transaction. */
export async function failingTestCases(
  db: Database,
  ground: TestGround,
): Promise<readonly ValidationProblem[]> {
  const testCases = await testCasesOf(db, ground.programId);
  const words = { design: ground.design, context: ground };
  return testCases
    .filter((testCase) => runTestCase(testCase, ground).state !== 'passed')
    .map((testCase) => warning(testCase, words));
}

function warning(testCase: TestCase, words: TestWords): ValidationProblem {
  return {
    severity: 'warning',
    code: 'testCaseFails',
    nodeId: null,
    field: null,
    text: `This test case does not pass: ${titleOfTestCase(testCase, words)}`,
    advice: 'Look at it under Utilities, Test cases.',
  };
}
