import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { touchAccount } from '#api/storage/account.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

describe('the account', () => {
  test('returns its clock, its limit and what it holds', async () => {
    const api = await anApi({ contacts: 3, activeLimit: 7 });
    await api.after(await api.newProgram(), 'activate');

    expect(await api.must('GET', '/account')).toMatchObject({
      timeZone: 'Europe/London',
      origin: { id: 7, isReset: false },
      userName: 'Ada',
      activeLimit: 7,
      activePrograms: 1,
      clock: { account: TUESDAY_AT_TEN, real: TUESDAY_AT_TEN, speed: 1 },
    });
  });

  test('changes the named fields and no others, and notifies every tab', async () => {
    const api = await anApi();
    const before = await api.must('GET', '/account');

    const after = await api.must('PATCH', '/account', { json: { userName: '  Grace  ' } });

    expect(after).toEqual({ ...before, userName: 'Grace' });
    expect(api.news).toEqual([{ type: 'accountChanged', account: after }]);
  });

  test('[E12] lets everybody react where it is set so, own contacts too', async () => {
    const api = await anApi({ contacts: 400 });
    await api.must('PATCH', '/account', { json: { reactions: 'everybody' } });
    const active = await api.after(await api.newProgram(), 'activate');
    await api.pass(9 * DAY);

    const { messages } = await api.must('GET', `/programs/${active.id}/report`);
    expect(messages.sent).toBe(400);
    expect(messages.opened).toBeGreaterThan(0);
    expect(await api.must('GET', '/account')).toMatchObject({ reactions: 'everybody' });
  });

  test('[A12] [A18] says what is sent to whom, and under which address', async () => {
    const api = await anApi();
    const before = await api.must('GET', '/account');
    const json = { postalAddress: '4 Mill Lane', smsToUnknown: false };

    const after = await api.must('PATCH', '/account', { json });

    expect(before.sending).toEqual({ postalAddress: '', smsToUnknown: true });
    expect(after.sending).toEqual(json);
    expect((await api.must('GET', '/activity')).entries[0].what).toBe(
      'Set the postal address, SMS to contacts whose consent is unknown off',
    );
  });

  test.each([
    [{ reactions: 'real' }],
    [{ userName: ' ' }],
    [{ userName: 'x'.repeat(101) }],
    [{ activeLimit: 0 }],
    [{ activeLimit: 1.5 }],
  ])('refuses %o with 400', async (json) => {
    const api = await anApi();

    expect((await api.call('PATCH', '/account', { json })).status).toBe(400);
  });
});

describe('the account clock', () => {
  test('[E2] a skip of a day does everything in between, in order', async () => {
    const api = await anApi({ contacts: 2 });
    const active = await api.after(await api.newProgram(), 'activate');

    const account = await api.must('POST', '/account/clock', { json: { skip: 'day' } });

    const { program } = await api.must('GET', `/programs/${active.id}`);
    expect(account.clock.account).toBe(later(TUESDAY_AT_TEN, DAY));
    expect(program).toMatchObject({ enrolled: { ever: 2 }, lastBusyAt: later(TUESDAY_AT_TEN, 23 * HOUR) });
  });

  test('a skip to the next event stops at the event, which has happened', async () => {
    const api = await anApi({ contacts: 2 });
    const active = await api.after(await api.newProgram(), 'activate');

    const account = await api.must('POST', '/account/clock', { json: { skip: 'nextEvent' } });

    const { program } = await api.must('GET', `/programs/${active.id}`);
    expect(account.clock.account).toBe(later(TUESDAY_AT_TEN, 23 * HOUR));
    expect(program.enrolled.ever).toBe(2);
  });

  test('a skip to the next event goes nowhere when nothing is due', async () => {
    const api = await anApi();

    const account = await api.must('POST', '/account/clock', { json: { skip: 'nextEvent' } });

    expect(account.clock.account).toBe(TUESDAY_AT_TEN);
  });
});

describe('a reset', () => {
  test('to an empty account leaves no program, contact or message', async () => {
    const api = await anApi({ contacts: 3 });
    await aProgramIn(api, 'Active');

    const account = await api.must('POST', '/account/reset', { json: { with: 'empty' } });

    const { programs, contacts, runs, messageBlocks, history } = api.db;
    const left = await Promise.all(
      [programs, contacts, runs, messageBlocks, history].map((one) => one.count()),
    );
    expect(account).toMatchObject({ activePrograms: 0, origin: { isReset: true } });
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(api.news.at(-1)).toEqual({ type: 'accountReset' });
  });

  test('[B5] works in an account that the engine fails on', async () => {
    const report = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', report);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const api = await anApi();
    await aProgramIn(api, 'Active');
    await api.db.runs.toCollection().modify({ slotsDoneUntil: 8.64e15 as Instant });
    await touchAccount(api.db, { nextDueAt: TUESDAY_AT_TEN });
    const act = await api.call('POST', '/folders', { json: { name: 'Spring' } });

    const reset = await api.call('POST', '/account/reset', { json: { with: 'empty' } });

    expect([act.status, reset.status]).toEqual([500, 200]);
    expect((await api.call('POST', '/folders', { json: { name: 'Spring' } })).status).toBe(201);
    expect(report).toHaveBeenCalledWith(expect.any(RangeError));
  });

  test('to the sample account brings programs that run', async () => {
    const api = await anApi();

    const account = await api.must('POST', '/account/reset', { json: { with: 'sample' } });

    expect(await api.db.contacts.count()).toBe(2_000);
    expect(account.activePrograms).toBeGreaterThan(0);
    expect(account.activePrograms).toBe((await api.must('GET', '/programs')).byStatus.Active);
  }, 60_000);
});
