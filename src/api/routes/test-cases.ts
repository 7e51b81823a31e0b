import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readProgramId, readSeenRow } from '#api/http/read-request.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { runProgramTestCases } from '#api/use-cases/test-cases/run-test-cases.ts';
import { loadTestCases } from '#api/use-cases/test-cases/stored-test-cases.ts';
import { addTestCase, changeTestCase, deleteTestCase } from '#api/use-cases/test-cases/write-test-case.ts';
import { testCaseId } from '#contract/identifiers.ts';
import { runTestCases, type TestCaseList, writtenTestCase } from '#contract/test-cases.ts';

/** What is expected of a program, and whether it comes so. */
export function testCasesRoutes(deps: ApiContext): Hono {
  const app = new Hono();
  const { db } = deps;

  app.get('/', async (c) => {
    const programId = readProgramId(c);
    const list = await db.transaction('r', [db.programs, db.testCases], async (): Promise<TestCaseList> => {
      await loadProgram(db, programId);
      return { testCases: await loadTestCases(db, programId) };
    });
    return c.json(list);
  });

  app.post('/', async (c) => {
    const programId = readProgramId(c);
    const input = await readBody(c, writtenTestCase);
    return actOnce(deps, c, {
      input,
      answer: (testCase) => created(testCase, testCase),
      run: () => addTestCase(deps, programId, input),
    });
  });

  app.put('/:testCaseId', async (c) => {
    const seen = readSeen(c);
    const input = await readBody(c, writtenTestCase);
    return actOnce(deps, c, {
      input,
      answer: (testCase) => ok(testCase, testCase),
      run: () => changeTestCase(deps, seen, input),
    });
  });

  app.delete('/:testCaseId', async (c) => {
    const seen = readSeen(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteTestCase(deps, seen) });
  });

  app.post('/run', async (c) => {
    const programId = readProgramId(c);
    const { design } = await readBody(c, runTestCases);
    return c.json(await runProgramTestCases(deps, programId, design));
  });

  return app;
}

function readSeen(c: Context) {
  return { programId: readProgramId(c), ...readSeenRow(c, testCaseId, 'test case', 'testCaseId') };
}
