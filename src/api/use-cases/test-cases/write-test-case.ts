import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { ApiRefusal } from '#api/http/api-refusal.ts';
import { notFound } from '#api/http/problems.ts';
import type { Database } from '#api/storage/db.ts';
import { noteProgramActivity } from '#api/use-cases/activity/note-activity.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { momentOf } from '#api/use-cases/programs/moment.ts';
import type { ProgramId, TestCaseId } from '#domain/ids.ts';
import type { Program } from '#domain/program/program.ts';
import { MOST_TEST_CASES, type TestCase, type WrittenTestCase } from '#domain/test-cases/test-case.ts';

type Outside = Pick<Deps, 'db' | 'realNow'>;
type Which = { readonly programId: ProgramId; readonly id: TestCaseId };

/** To be called inside a transaction, as the others here. */
export async function addTestCase(
  deps: Outside,
  programId: ProgramId,
  testCase: WrittenTestCase,
): Promise<Acted> {
  const { db } = deps;
  const program = await changeable(db, programId);
  if ((await db.testCases.where({ programId }).count()) >= MOST_TEST_CASES) throw tooMany();
  const id = await db.testCases.add({ ...testCase, programId });
  await note(deps, program, 'Wrote a test case');
  return answer(201, { ...testCase, programId, id });
}

export async function changeTestCase(deps: Outside, which: Which, testCase: WrittenTestCase): Promise<Acted> {
  const program = await changeable(deps.db, which.programId);
  await refuseUnlessThere(deps.db, which);
  const changed = { ...testCase, ...which };
  await deps.db.testCases.put(changed);
  await note(deps, program, 'Changed a test case');
  return answer(200, changed);
}

export async function deleteTestCase(deps: Outside, which: Which): Promise<Acted> {
  const program = await changeable(deps.db, which.programId);
  await refuseUnlessThere(deps.db, which);
  await deps.db.testCases.delete(which.id);
  await note(deps, program, 'Deleted a test case');
  return { status: 204, news: [{ type: 'testCasesChanged', programId: which.programId }] };
}

function answer(status: 200 | 201, testCase: TestCase): Acted {
  return { status, body: testCase, news: [{ type: 'testCasesChanged', programId: testCase.programId }] };
}

/** [X9] */
async function changeable(db: Database, programId: ProgramId): Promise<Program> {
  const program = await loadProgram(db, programId);
  if (program.status !== 'Deleted') return program;
  throw new ApiRefusal({
    kind: 'refused',
    status: 409,
    title: 'The program is in the recycle bin.',
    detail: 'Restore it to change its test cases.',
  });
}

async function refuseUnlessThere(db: Database, { programId, id }: Which): Promise<void> {
  const testCase = await db.testCases.get(id);
  if (testCase?.programId !== programId) throw new ApiRefusal(notFound('test case'));
}

async function note(deps: Outside, program: Program, what: string): Promise<void> {
  const { now: at, by } = await momentOf(deps);
  await noteProgramActivity(deps.db, program, { at, by, what });
}

function tooMany(): ApiRefusal {
  return new ApiRefusal({
    kind: 'refused',
    status: 409,
    title: `A program has no more than ${MOST_TEST_CASES} test cases.`,
    detail: 'Delete one that is no longer needed first.',
  });
}
