import { describe, expect, test } from 'vitest';
import type { Consequences } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import { DAY, HOUR } from '#domain/schedule/instant.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn, asItIsNow, binCampaign } from '#tests/drivers/programs-in-every-state.ts';

const ask = (api: ApiDriver, { id }: { id: number }, event: ConsequentialEvent): Promise<Consequences> =>
  api.must('GET', `/programs/${id}/consequences?event=${event}`);

describe('the consequences of a change', () => {
  test('[C1] activating promises what is then sent', async () => {
    const api = await anApi({ contacts: 5 });
    const program = await api.newProgram();

    const promise = await ask(api, program, 'activate');
    await api.after(program, 'activate');
    await api.pass(DAY);

    const figures = await api.must('GET', `/programs/${program.id}/figures`);
    expect(promise).toMatchObject({
      refusal: null,
      target: { status: 'Active', reason: 'runsAtOnce' },
      meetRuleNow: 5,
      messages: { nextHour: 0, nextDay: 5, contactsNextDay: 5 },
      contactsInAccount: 5,
      places: { used: 0, usedAfter: 1, limit: 50 },
    });
    expect(figures.enrolled.ever).toBe(promise.messages?.nextDay);
  });

  /** Enter, wait for a day, get a message. */
  async function aProgramOnceAndAgain(api: ApiDriver) {
    const nodes = [start({ limit: 'firstTimeOnly' }), delay('wait'), sendEmail('mail', 1), end()];
    const design = aDesign({ nodes, connectors: ways('start > wait > mail > end') });
    const active = await api.after(await api.newProgram({ design }), 'activate');
    await api.pass(DAY);
    const deactivated = await api.after(await asItIsNow(api, active), 'deactivate');
    await api.pass(9 * DAY);
    return deactivated;
  }

  test.each([
    ['in the world that runs', 4, async () => {}],
    // Its enrolment names somebody whom the running world does not know.
    ['in a world of its own', 3, (api: ApiDriver) => api.must('DELETE', '/contacts/2', { onRevision: 1 })],
  ])('[C1] activating again promises what the overdue are sent at once: %s', async (_, left, meanwhile) => {
    const api = await anApi({ contacts: 4 });
    const program = await aProgramOnceAndAgain(api);
    await meanwhile(api);
    await api.pass(HOUR);

    const promise = await ask(api, program, 'activate');
    await api.after(program, 'activate');
    await api.pass(HOUR);

    expect(promise).toMatchObject({
      inside: { total: left },
      overdue: left,
      toOverdue: { nextHour: left, nextDay: left },
      messages: { nextHour: left, nextDay: left, contactsNextDay: left, sms: { nextHour: 0, nextDay: 0 } },
      contactsInAccount: left,
    });
    expect(await api.must('GET', `/programs/${program.id}/figures`)).toMatchObject({
      enrolled: { inside: 0, ever: 4 },
    });
    expect((await api.db.messageBlocks.toArray()).reduce((sum, { size }) => sum + size, 0)).toBe(left);
  });

  test.each(['delete', 'purge'] as const)('[C7] counts nobody who was deleted on %s', async (event) => {
    const api = await anApi({ contacts: 4 });
    const program = await aProgramOnceAndAgain(api);
    await api.must('DELETE', '/contacts/2', { onRevision: 1 });
    if (event === 'purge') await api.after(await asItIsNow(api, program), 'delete');

    expect(await ask(api, program, event)).toMatchObject({
      inside: { total: 3, byNode: [{ nodeId: 'wait', contacts: 3 }] },
    });
  });

  test('[C7] activating again tells who continues immediately from who leaves, and counts nobody who was deleted', async () => {
    const api = await anApi({ contacts: 4 });
    const program = await aProgramOnceAndAgain(api);
    await api.db.contacts.update(2 as never, { subscription: 'Unsubscribed' });
    await api.db.contacts.update(3 as never, { subscription: 'Suppressed' });
    await api.must('DELETE', '/contacts/4', { onRevision: 1 });

    const promise = await ask(api, program, 'activate');
    await api.after(program, 'activate');
    await api.pass(HOUR);

    expect(promise).toMatchObject({
      inside: { total: 1, byNode: [{ nodeId: 'wait', contacts: 1 }] },
      overdue: 1,
      leaving: 2,
      toOverdue: { nextHour: 1, nextDay: 1 },
      messages: { nextHour: 1, nextDay: 1, contactsNextDay: 1 },
    });
    expect((await api.db.messageBlocks.toArray()).map(({ contact }) => [...contact])).toEqual([[1]]);
  });

  test('[C1] disabling enrolment names the enrolment that is skipped', async () => {
    const api = await anApi({ contacts: 2 });
    const active = await aProgramIn(api, 'Active');

    const promise = await ask(api, active, 'disableEnrolment');

    const [left, next] = [promise.nextEnrolmentAt, (await ask(api, active, 'deactivate')).nextEnrolmentAt];
    expect(left).toBeGreaterThan(promise.at);
    expect(left).toBe(next);
  });

  test('[C1] deactivating counts the contacts held at each step', async () => {
    const api = await anApi({ contacts: 4 });
    const active = await aProgramIn(api, 'Active');

    const promise = await ask(api, active, 'deactivate');

    expect(promise).toMatchObject({
      target: { status: 'Deactivated', reason: 'hasEnrolled' },
      inside: { total: 4, byNode: [{ nodeId: 'wait', contacts: 4 }] },
      everEnrolled: 4,
      places: { used: 1, usedAfter: 0 },
    });
  });

  test('[C1] a refused event gives the reason and no target status', async () => {
    const api = await anApi();
    const nodes = [start(), sendEmail('mail', null), end()];
    const program = await api.newProgram({
      design: aDesign({ nodes, connectors: ways('start > mail > end') }),
    });

    const promise = await ask(api, program, 'activate');

    expect(promise).toMatchObject({ refusal: { kind: 'validationErrors' }, target: null });
  });

  test('[C1] restoring names what is missing for more than Read-only', async () => {
    const api = await anApi({ contacts: 1 });
    const deleted = await aProgramIn(api, 'Deleted');
    await binCampaign(api);

    const promise = await ask(api, deleted, 'restore');

    expect(promise).toMatchObject({
      target: { status: 'ReadOnly', reason: 'referencesMissing' },
      missing: [{ name: 'Welcome 1' }],
    });
  });

  test('[C1] purging counts what is lost permanently', async () => {
    const api = await anApi({ contacts: 2 });
    const deleted = await aProgramIn(api, 'Deleted');

    const promise = await ask(api, deleted, 'purge');

    expect(promise.lost).toEqual({ enrolments: 2, historyEntries: 5 });
  });

  test('a request for consequences changes nothing stored', async () => {
    const api = await anApi({ contacts: 2 });
    const program = await api.newProgram();
    const before = await api.dump();

    await ask(api, program, 'activate');

    expect(await api.dump()).toEqual(before);
  });

  test('a change without consequences is refused with 400', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const answer = await api.call('GET', `/programs/${program.id}/consequences?event=rename`);

    expect(answer).toMatchObject({ status: 400, body: { faults: [{ path: 'event' }] } });
  });
});
