import { type Acted, describeProgramActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { Database } from '#api/storage/db.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { ProgramId, TestCaseId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import { MOST_TEST_CASES, type TestCase, type WrittenTestCase } from '#domain/test-cases/test-case.ts';

type Outside = Pick<ApiContext, 'db'>;
type SeenTestCase = SeenRow<TestCaseId> & { readonly programId: ProgramId };

/** To be called inside a transaction, as the others here. */
export async function addTestCase(
  { db }: Outside,
  programId: ProgramId,
  testCase: WrittenTestCase,
): Promise<Acted<TestCase>> {
  const program = await changeable(db, programId);
  if ((await db.testCases.where({ programId }).count()) >= MOST_TEST_CASES) throw tooMany();
  const added = { ...testCase, programId, revision: FIRST_REVISION };
  const id = await db.testCases.add(added);
  return testCasesChange(program, 'Created a test case', { ...added, id });
}

export async function changeTestCase(
  { db }: Outside,
  seen: SeenTestCase,
  testCase: WrittenTestCase,
): Promise<Acted<TestCase>> {
  const program = await changeable(db, seen.programId);
  const changed = raiseRevision({ ...(await loadSeen(db, seen)), ...testCase });
  await db.testCases.put(changed);
  return testCasesChange(program, 'Changed a test case', changed);
}

export async function deleteTestCase({ db }: Outside, seen: SeenTestCase): Promise<Acted<void>> {
  const program = await changeable(db, seen.programId);
  const { id } = await loadSeen(db, seen);
  await db.testCases.delete(id);
  return testCasesChange(program, 'Deleted a test case', undefined);
}

function testCasesChange<Result>(program: Program, what: string, result: Result): Acted<Result> {
  return {
    result,
    news: [{ type: 'testCasesChanged', programId: program.id }],
    activity: [describeProgramActivity(program, what)],
  };
}

/** [X9] */
async function changeable(db: Database, programId: ProgramId): Promise<Program> {
  const program = await loadProgram(db, programId);
  if (program.status !== 'Deleted') return program;
  throw new ApiRefusal({
    kind: 'conflict',
    title: 'The program is in the recycle bin',
    detail: 'Restore it to change its test cases.',
  });
}

async function loadSeen(db: Database, { programId, id, revision }: SeenTestCase): Promise<TestCase> {
  const testCase = await db.testCases.get(id);
  if (testCase?.programId !== programId) throw new ApiRefusal(notFound('test case'));
  checkRevision('test case', testCase, revision);
  return testCase;
}

function tooMany(): ApiRefusal {
  return new ApiRefusal({
    kind: 'conflict',
    title: `A program can have up to ${MOST_TEST_CASES} test cases`,
    detail: 'Delete one you no longer need.',
  });
}
