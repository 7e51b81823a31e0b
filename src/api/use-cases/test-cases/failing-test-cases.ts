import { getTestCaseTitle, type TestWords } from '#domain/test-cases/describe-test-case.ts';
import type { TestContext } from '#domain/test-cases/run-way.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import { runAll } from './run-all.ts';

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
    text: `This test case does not pass: ${getTestCaseTitle(testCase, words)}`,
    advice: 'Look at it under Utilities, Test cases.',
  };
}
