import { describe, expect, test } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import {
  aProgramIn,
  asItIsNow,
  aWeekLongDesign,
  binCampaign,
} from '#tests/drivers/programs-in-every-state.ts';

const anInvalidDesign = () =>
  aDesign({ nodes: [start(), sendEmail('mail', null), end()], connectors: ways('start > mail > end') });

describe('the contract of programs', () => {
  test('a new program is a draft at revision 1, which is its ETag', async () => {
    const api = await anApi();

    const made = await api.call('POST', '/programs', {
      json: { name: '  Spring  ', folderId: null, template: 'blank' },
    });
    const read = await api.call('GET', `/programs/${made.body.program.id}`);

    expect(made).toMatchObject({
      status: 201,
      body: { program: { name: 'Spring', status: 'Draft', revision: 1, modified: { by: 'Ada' } } },
    });
    expect(made.headers.get('etag')).toBe('"1"');
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.body).toEqual(made.body);
  });

  test('[L3] a save raises the revision, even with validation errors, and is read back afterwards', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const saved = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design: anInvalidDesign() },
      onRevision: program.revision,
    });
    const read: ProgramDetail = await api.must('GET', `/programs/${program.id}`);

    expect(saved.status).toBe(200);
    expect(saved.headers.get('etag')).toBe('"3"');
    expect(read).toEqual(saved.body);
    expect(read.design).toEqual(anInvalidDesign());
  });

  test('a command without If-Match is refused with 428', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const answer = await api.call('POST', `/programs/${program.id}/lifecycle`, {
      json: { type: 'activate' },
    });

    expect(answer).toMatchObject({ status: 428, body: { kind: 'preconditionRequired' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('an If-Match that is no ETag of ours is refused with 400', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const answer = await api.call('POST', `/programs/${program.id}/lifecycle`, {
      json: { type: 'activate' },
      headers: { 'If-Match': 'W/"2"' },
    });

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ path: 'If-Match' }] } });
  });

  test('a stale save is refused with 412 that names who changed what and when, and changes nothing', async () => {
    const api = await anApi();
    const program = await api.newProgram({ name: 'Spring' });
    await api.must('PATCH', '/account', { json: { userName: 'Grace' } });
    await api.command(program, { type: 'rename', name: 'Summer' });
    const before = await api.dump();

    const answer = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design: anInvalidDesign() },
      onRevision: program.revision,
    });

    expect(answer).toMatchObject({
      status: 412,
      body: {
        kind: 'staleRevision',
        refusal: { kind: 'staleRevision', onRevision: 2, revision: 3, modified: { by: 'Grace' } },
      },
    });
    expect((answer.body as Problem).detail).toContain('Renamed from “Spring” to “Summer”');
    expect(await api.dump()).toEqual(before);
  });

  test('[L4] activating with validation errors is refused with 422 and the nodes at fault', async () => {
    const api = await anApi();
    const program = await api.newProgram({ design: anInvalidDesign() });

    const answer = await api.command(program, { type: 'activate' });

    expect(answer).toMatchObject({
      status: 422,
      body: {
        refusal: {
          kind: 'validationErrors',
          errors: [{ nodeId: 'mail', text: 'Select campaign to be sent', severity: 'error' }],
        },
      },
    });
  });

  test('activating one more than the limit is refused with 409', async () => {
    const api = await anApi({ activeLimit: 1 });
    await api.after(await api.newProgram(), 'activate');
    const second = await api.newProgram();

    const answer = await api.command(second, { type: 'activate' });

    expect(answer).toMatchObject({
      status: 409,
      body: { refusal: { kind: 'activeLimitReached', limit: 1 } },
    });
  });

  test('[L6] a program that never enrolled anyone goes back to Draft when deactivated', async () => {
    const api = await anApi({ contacts: 3 });
    const active = await api.after(await api.newProgram(), 'activate');

    const draft = await api.after(active, 'deactivate');

    expect(draft.status).toBe('Draft');
  });

  test('disabling enrolment of a program that never enrolled anyone is refused with 409', async () => {
    const api = await anApi();
    const active = await api.after(await api.newProgram(), 'activate');

    const answer = await api.command(active, { type: 'disableEnrolment' });

    expect(answer).toMatchObject({ status: 409, body: { refusal: { kind: 'neverEnrolled' } } });
  });

  test('a program that is deactivated has sent what it had to send by then', async () => {
    const api = await anApi({ contacts: 3 });
    const active = await api.after(await api.newProgram({ design: aWeekLongDesign() }), 'activate');

    api.letTimePass(DAY);
    const deactivated = await api.after(active, 'deactivate');

    expect(deactivated).toMatchObject({ status: 'Deactivated', enrolled: { inside: 3, ever: 3 } });
  });

  test('[L10] [L11] a restored program lands where its past and what it names let it', async () => {
    const api = await anApi({ contacts: 1 });
    const deleted = await aProgramIn(api, 'Deleted');
    await binCampaign(api);

    const restored: ProgramSummary = await api.after(deleted, 'restore');

    expect(restored).toMatchObject({
      status: 'ReadOnly',
      missing: [{ reference: { kind: 'campaign', id: 1 }, name: 'Welcome 1' }],
    });
  });

  test('a program comes back from the bin to the top when its folder is gone', async () => {
    const api = await anApi();
    const folder = await api.must('POST', '/folders', { json: { name: 'Spring' } });
    const program = await api.newProgram();
    await api.command(program, { type: 'move', folderId: folder.id });
    const deleted = await api.after(await asItIsNow(api, program), 'delete');
    await api.must('DELETE', `/folders/${folder.id}`, { onRevision: 1 });

    const restored = await api.after(deleted, 'restore');

    expect(restored.folderId).toBeNull();
  });

  test('a copy is a draft with the same design, also of an active program', async () => {
    const api = await anApi({ contacts: 2 });
    const active = await aProgramIn(api, 'Active');

    const copy = await api.call('POST', `/programs/${active.id}/copies`, {
      json: { name: 'Copy of Welcome', folderId: null },
    });

    expect(copy).toMatchObject({
      status: 201,
      body: {
        program: { name: 'Copy of Welcome', status: 'Draft', revision: 1, enrolled: { inside: 0, ever: 0 } },
        design: aWeekLongDesign(),
      },
    });
  });

  test('a deleted program is not copied', async () => {
    const api = await anApi();
    const deleted = await aProgramIn(api, 'Deleted');

    const answer = await api.call('POST', `/programs/${deleted.id}/copies`, {
      json: { name: 'Copy', folderId: null },
    });

    expect(answer.status).toBe(409);
  });

  test('a purge takes the program with its design, places, steps and history, and leaves what was sent', async () => {
    const api = await anApi({ contacts: 2 });
    const deleted = await aProgramIn(api, 'Deleted');

    const answer = await api.command(deleted, { type: 'purge' });

    const { programs, designs, runs, enrolmentBlocks, stepBlocks, history, messageBlocks } = api.db;
    const left = [programs, designs, runs, enrolmentBlocks, stepBlocks, history, messageBlocks];
    expect(answer).toMatchObject({ status: 204, body: null });
    expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(api.news.at(-1)).toEqual({ type: 'programGone', programId: deleted.id });
  });

  test('a deleted program is purged when its thirty days have passed', async () => {
    const api = await anApi();
    await aProgramIn(api, 'Deleted');

    api.letTimePass(24 * DAY);
    await api.must('POST', '/account/clock', { json: { skip: 'hour' } });
    const kept = await api.db.programs.count();
    await api.must('POST', '/account/clock', { json: { skip: 'week' } });

    expect([kept, await api.db.programs.count()]).toEqual([1, 0]);
  });

  test.each([
    ['GET', '/programs/7'],
    ['GET', '/programs/0'],
    ['GET', '/programs/1e3'],
    ['GET', '/programs/99999999999'],
    ['GET', '/programs/7/figures'],
    ['GET', '/nothing-here'],
  ])('%s %s, which does not exist, is answered with 404', async (method, path) => {
    const api = await anApi();

    const answer = await api.call(method, path);

    expect(answer).toMatchObject({ status: 404, body: { kind: 'notFound' } });
  });

  test('every change notifies the tabs, with the account when a program starts or stops running', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    api.news.length = 0;

    const active = await api.after(program, 'activate');

    expect(api.news).toEqual([
      { type: 'programChanged', program: active, isDesignChanged: false },
      { type: 'accountChanged', account: await api.must('GET', '/account') },
    ]);
  });

  test('figures count contacts here, contacts who ever came, and messages sent', async () => {
    const api = await anApi({ contacts: 3 });
    const active = await aProgramIn(api, 'Active');

    const figures = await api.must('GET', `/programs/${active.id}/figures`);

    expect(figures).toMatchObject({
      programId: active.id,
      enrolled: { inside: 3, ever: 3 },
      byNode: [
        { nodeId: 'start', here: 0, ever: 3, sent: 0 },
        { nodeId: 'mail', here: 0, ever: 3, sent: 3, opened: 0, clicked: 0 },
        { nodeId: 'wait', here: 3, ever: 3, sent: 0 },
        { nodeId: 'end', here: 0, ever: 0, sent: 0 },
      ],
    });
  });
});
