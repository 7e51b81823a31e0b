import { describe, expect, test } from 'vitest';
import { runAll } from '#api/use-cases/test-cases/run-test-cases.ts';
import type { Consequences } from '#contract/programs.ts';
import type { ProgramId, TestCaseId } from '#domain/ids.ts';
import { MOST_TEST_CASES, type TestCase, type WrittenTestCase } from '#domain/test-cases/test-case.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aGround, aPerson, aScript } from '#tests/domain/test-cases/a-test-case.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

const aCase = (overrides: Partial<WrittenTestCase> = {}) => ({ name: '', ...aScript(), ...overrides });
const write = (api: ApiDriver, id: number, testCase = aCase()) =>
  api.must('POST', `/programs/${id}/test-cases`, { json: testCase });
const listed = async (api: ApiDriver, id: number) =>
  (await api.must('GET', `/programs/${id}/test-cases`)).testCases;

const ignores = { kind: 'ignores', campaignId: campaignId(1) } as const;

/** Waits for two days before it sends. */
const slow = aDesign({
  nodes: [start(), delay('wait', { kind: 'days', days: 2 }), sendEmail('mail'), end()],
  connectors: ways('start > wait > mail > end'),
});

describe('[X9] test cases', () => {
  test('can be written, changed and deleted, and each act notifies every tab and is logged', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const first = await write(api, id);
    const second = await write(api, id, aCase({ name: 'Second' }));
    expect(await listed(api, id)).toEqual([first, second]);

    const path = `/programs/${id}/test-cases/${first.id}`;
    const changed = await api.must('PUT', path, {
      json: aCase({ name: 'First' }),
      onRevision: first.revision,
    });
    expect(changed).toEqual({ ...first, name: 'First', revision: 2 });
    await api.must('DELETE', `/programs/${id}/test-cases/${second.id}`, { onRevision: 1 });

    expect(await listed(api, id)).toEqual([changed]);
    expect(api.news.filter(({ type }) => type === 'testCasesChanged')).toHaveLength(4);
    const { entries } = await api.must('GET', `/activity?limit=4&program=${id}`);
    expect(entries.map(({ what, name }: { what: string; name: string }) => [what, name])).toEqual([
      ['Deleted a test case', 'Welcome'],
      ['Changed a test case', 'Welcome'],
      ['Created a test case', 'Welcome'],
      ['Created a test case', 'Welcome'],
    ]);
  });

  test('raise no revision, even of an active program', async () => {
    const api = await anApi();
    const active = await aProgramIn(api, 'Active');
    await write(api, active.id);
    const { program } = await api.must('GET', `/programs/${active.id}`);
    expect(program.revision).toBe(active.revision);
  });

  test('stay as they are in a deleted program, and go with it', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    const { id } = await write(api, program.id);
    const deleted = await api.after(program, 'delete');
    const path = `/programs/${program.id}/test-cases`;
    const refused = await Promise.all([
      api.call('POST', path, { json: aCase() }),
      api.call('PUT', `${path}/${id}`, { json: aCase(), onRevision: 1 }),
      api.call('DELETE', `${path}/${id}`, { onRevision: 1 }),
    ]);
    expect(refused.map(({ status, body }) => [status, body.kind])).toEqual([
      [409, 'conflict'],
      [409, 'conflict'],
      [409, 'conflict'],
    ]);
    await api.command(deleted, { type: 'purge' });
    expect(await api.db.testCases.toArray()).toEqual([]);
  });

  test('are copied with their program', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const original = await write(api, id, aCase({ name: 'Greeted' }));
    const json = { name: 'Copy', folderId: null };
    const { program } = await api.must('POST', `/programs/${id}/copies`, { json });
    expect(await listed(api, program.id)).toEqual([
      { ...original, id: expect.not.toSatisfy((copied) => copied === original.id), programId: program.id },
    ]);
  });

  test.each([
    [28, 201],
    [29, 201],
    [30, 409],
  ])('beside %d others are answered with %i', async (count, status) => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const others = Array.from({ length: count }, () => ({ ...aCase(), programId: id, revision: 1 }));
    await api.db.testCases.bulkAdd(others);
    expect((await api.call('POST', `/programs/${id}/test-cases`, { json: aCase() })).status).toBe(status);
  });

  test('are no more than thirty, and the refusal says so', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    await api.db.testCases.bulkAdd(
      Array.from({ length: MOST_TEST_CASES }, () => ({ ...aCase(), programId: id, revision: 1 })),
    );
    const { body } = await api.call('POST', `/programs/${id}/test-cases`, { json: aCase() });
    expect(body.title).toBe('A program can have up to 30 test cases');
  });

  test.each([
    ['one expectation', { expectations: [gets(1, 1)] }],
    ['five expectations', { expectations: Array.from({ length: 5 }, () => gets(1, 1)) }],
    ['366 days', { expectations: [gets(1, 366)] }],
    ['a name of 255 characters', { name: 'x'.repeat(255) }],
  ])('[X4] with %s are written', async (_, right) => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const { status } = await api.call('POST', `/programs/${id}/test-cases`, {
      json: { ...aCase(), ...right },
    });
    expect(status).toBe(201);
  });

  test.each([
    ['no expectation', { expectations: [] }, 'expectations'],
    ['six expectations', { expectations: Array.from({ length: 6 }, () => gets(1, 1)) }, 'expectations'],
    ['no days', { expectations: [gets(1, 0)] }, 'expectations.0.withinDays'],
    ['more than 366 days', { expectations: [gets(1, 367)] }, 'expectations.0.withinDays'],
    ['two reactions to one campaign', { reactions: [ignores, ignores] }, 'reactions'],
    ['a long name', { name: 'x'.repeat(256) }, 'name'],
  ])('with %s are refused', async (_, wrong, path) => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const { status, body } = await api.call('POST', `/programs/${id}/test-cases`, {
      json: { ...aCase(), ...wrong },
    });
    expect([status, body.faults[0].path]).toEqual([400, path]);
  });

  test('are not found when unknown or of another program', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const other = await api.newProgram();
    const theirs = await write(api, other.id);
    const answers = await Promise.all([
      api.call('PUT', `/programs/${id}/test-cases/${theirs.id}`, { json: aCase(), onRevision: 1 }),
      api.call('DELETE', `/programs/${id}/test-cases/999`, { onRevision: 1 }),
      api.call('GET', '/programs/999/test-cases'),
      api.call('DELETE', `/programs/${id}/test-cases/x`, { onRevision: 1 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('[X1] a run', () => {
  test('tests the design on the canvas, from now, and stores nothing', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const testCase = await write(api, id);
    const before = await api.dump();
    const run = (design = aDesign()) =>
      api.must('POST', `/programs/${id}/test-cases/run`, { json: { design } });

    expect(await run()).toMatchObject({
      results: [{ testCaseId: testCase.id, result: { state: 'passed', enrolledAt: TUESDAY_AT_TEN } }],
    });
    expect(await run(slow)).toMatchObject({
      results: [{ result: { state: 'failed', verdicts: [{ why: { kind: 'stillAt', nodeId: 'wait' } }] } }],
    });
    expect(await api.dump()).toEqual(before);
  });

  test('[X7] names what a case uses that no longer exists', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    await write(
      api,
      id,
      aCase({ expectations: [{ kind: 'comesTo', nodeId: nodeId('gone'), withinDays: 1 }] }),
    );
    expect(
      await api.must('POST', `/programs/${id}/test-cases/run`, { json: { design: slow } }),
    ).toMatchObject({
      results: [{ result: { state: 'cannotRun', gaps: [{ kind: 'step', nodeId: 'gone' }] } }],
    });
  });

  test('refuses a design that can’t be drawn', async () => {
    const api = await anApi();
    const { id } = await api.newProgram();
    const json = { design: { ...aDesign(), nodes: [end()], connectors: [] } };
    expect((await api.call('POST', `/programs/${id}/test-cases/run`, { json })).status).toBe(400);
  });
});

describe('[X10] on activation', () => {
  test('failing cases of the saved design are warnings, and prevent nothing', async () => {
    const api = await anApi({ contacts: 1 });
    const program = await api.newProgram({ design: slow });
    await write(api, program.id, aCase({ name: 'In time', expectations: [gets(1, 2)] }));
    await write(api, program.id, aCase({ expectations: [gets(1, 1)] }));
    await write(api, program.id, aCase({ name: 'Lost', expectations: [gets(99, 1)] }));
    await write(
      api,
      program.id,
      aCase({ name: 'Left out', person: aPerson({ subscription: 'Suppressed' }) }),
    );

    const asked = `/programs/${program.id}/consequences?event=activate`;
    const { warnings, refusal }: Consequences = await api.must('GET', asked);

    expect(refusal).toBeNull();
    expect(warnings.map(({ text }) => text)).toEqual([
      'A test case fails: A contact gets “Welcome 1” within 1 day',
      'A test case fails: Lost',
      'A test case fails: Left out',
    ]);
    expect((await api.after(program, 'activate')).status).toBe('Active');
  });

  test('the API answers others while many cases run', async () => {
    const testCases = Array.from(
      { length: MOST_TEST_CASES },
      (_, index): TestCase => ({
        ...aCase(),
        programId: 7 as ProgramId,
        id: (index + 1) as TestCaseId,
        revision: 1,
      }),
    );
    let pauses = 0;
    const isPaused = () => {
      pauses += 1;
    };

    setTimeout(isPaused, 0);
    const ran = runAll(testCases, aGround(slow));
    expect(pauses).toBe(0);

    expect((await ran).map(({ testCase }) => testCase)).toEqual(testCases);
    expect(pauses).toBe(1);
  });
});

function gets(id: number, withinDays: number) {
  return { kind: 'gets', campaignId: campaignId(id), withinDays } as const;
}
