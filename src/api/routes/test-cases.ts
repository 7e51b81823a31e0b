import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { runTestCasesOf } from '#api/use-cases/test-cases/run-test-cases.ts';
import { loadTestCases } from '#api/use-cases/test-cases/stored-test-cases.ts';
import { addTestCase, changeTestCase, deleteTestCase } from '#api/use-cases/test-cases/write-test-case.ts';
import { runTestCases, type TestCaseList, writtenTestCase } from '#contract/test-cases.ts';
import type { TestCaseId } from '#domain/ids.ts';

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
    return actOnce(deps, c, { input, answer: created, run: () => addTestCase(deps, programId, input) });
  });

  app.put('/:testCaseId', async (c) => {
    const which = readWhich(c);
    const input = await readBody(c, writtenTestCase);
    return actOnce(deps, c, { input, answer: ok, run: () => changeTestCase(deps, which, input) });
  });

  app.delete('/:testCaseId', async (c) => {
    const which = readWhich(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteTestCase(deps, which) });
  });

  app.post('/run', async (c) => {
    const programId = readProgramId(c);
    const { design } = await readBody(c, runTestCases);
    return c.json(await runTestCasesOf(deps, programId, design));
  });

  return app;
}

function readWhich(c: Context) {
  const text = c.req.param('testCaseId') ?? '';
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new ApiRefusal(notFound('test case'));
  return { programId: readProgramId(c), id: Number(text) as TestCaseId };
}
