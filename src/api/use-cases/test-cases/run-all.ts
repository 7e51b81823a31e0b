import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { runTestCase } from '#domain/test-cases/run-test-case.ts';
import type { TestContext } from '#domain/test-cases/run-way.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { TestResult } from '#domain/test-cases/test-result.ts';

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
