import { describe, expect, test } from 'vitest';
import { createEngine } from '#api/engine/driver.ts';
import { platformTimer, type Timer } from '#api/engine/timer.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { News } from '#contract/news.ts';
import type { Figures } from '#contract/programs.ts';
import { getAccountNow, moveClockOn, takeUpClock } from '#domain/account/account.ts';
import { DAY, HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  sendEmail,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const SECOND = 1_000;
const at = (milliseconds: number) => milliseconds as Instant;

const account = (api: ApiDriver): Promise<AccountAnswer> => api.must('GET', '/account');

/** A day's wait between start and mail, so that a week has more than one moment at which something happens. */
const aSlowDesign = () =>
  aDesign({
    nodes: [start(), delay('wait'), sendEmail('mail'), end()],
    connectors: ways('start > wait > mail > end'),
  });

describe('the speed of the account clock', () => {
  test('[K2] a fast clock runs fast while a tab is open, and at the speed of real time when none is', () => {
    const clock = { account: at(0), real: at(0), speed: 60 };
    const moments = [SECOND, 10 * SECOND, 11 * SECOND, DAY].map((real) => getAccountNow(clock, at(real)));
    expect(moments).toEqual([MINUTE, 10 * MINUTE, 10 * MINUTE + SECOND, 10 * MINUTE + DAY - 10 * SECOND]);
    const again = takeUpClock(clock, at(5 * SECOND));
    expect(getAccountNow(again, at(15 * SECOND))).toBe(15 * MINUTE);
  });

  test('[K2] a new speed changes nothing that has passed', async () => {
    const api = await anApi();
    api.letTimePass(MINUTE);

    await api.must('PATCH', '/account', { json: { speed: 3_600 } });
    const { clock } = await account(api);
    api.letTimePass(2 * SECOND);

    expect(clock.speed).toBe(3_600);
    expect(getAccountNow(clock, api.deps.realNow()) - TUESDAY_AT_TEN).toBe(MINUTE + 2 * HOUR);
  });

  test('[K2] the engine resumes a fast clock and does what is due by it', async () => {
    const api = await anApi({ contacts: 3 });
    await api.after(await api.newProgram(), 'activate');
    await api.must('PATCH', '/account', { json: { speed: 86_400 } });

    for (let second = 0; second < 20; second += 5) await api.pass(5 * SECOND);

    const { clock } = await account(api);
    expect(getAccountNow(clock, api.deps.realNow()) - TUESDAY_AT_TEN).toBe(20 * DAY);
    expect((await api.must('GET', '/messages')).total).toBe(3);
  });

  test('the API accepts only the speeds on offer', async () => {
    const api = await anApi();
    const answer = await api.call('PATCH', '/account', { json: { speed: 1_000_000 } });
    expect(answer.status).toBe(400);
  });
});

describe('moving the clock on', () => {
  test('[K1] the clock shows how far it has come, and is released on arrival', () => {
    const clock = { account: at(0), real: at(0), speed: 1 };
    const on = moveClockOn({ clock, movingTo: at(DAY) }, { until: at(HOUR), real: at(5) });
    const there = moveClockOn(on, { until: at(DAY), real: at(9) });
    expect([on, there]).toEqual([
      { clock: { account: HOUR, real: 5, speed: 1 }, movingTo: DAY },
      { clock: { account: DAY, real: 9, speed: 1 }, movingTo: null },
    ]);
  });

  test('[K1] the clock reports its progress, and only what was done by then', async () => {
    const { api, begin } = await onItsWay();

    const seen = api.news.flatMap((news) => (news.type === 'accountChanged' ? [news.account] : []));
    await begin();
    const after = api.news
      .slice(seen.length)
      .flatMap((news) => (news.type === 'accountChanged' ? [news.account] : []));

    const moments = after.map(({ clock }) => clock.account);
    expect(moments.length).toBeGreaterThan(3);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(after.at(-1)).toMatchObject({ movingTo: null, clock: { account: TUESDAY_AT_TEN + 7 * DAY } });
  });

  test('[K1] the API publishes changes of programs during a long skip', async () => {
    const { api, begin } = await onItsWay(600);
    const publish = api.deps.publish;
    const told: number[] = [];
    Object.assign(api.deps, {
      publish: (item: Parameters<typeof publish>[0]) => {
        publish(item);
        if (item.type === 'figuresChanged') told.push(stepsIn(item.figures));
      },
    });

    await begin();

    const { programs } = await api.must('GET', '/programs');
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(stepsIn(await api.must('GET', `/programs/${programs[0].id}/figures`)));
  });

  test('[K3] a stopped clock stays where it is, with everything before done and nothing after', async () => {
    const { api, engine, begin } = await onItsWay();
    let isStopped = false;
    const publish = api.deps.publish;
    // The first news of the way asks for the stop, as a press on Cancel would.
    Object.assign(api.deps, {
      publish: (item: Parameters<typeof publish>[0]) => {
        publish(item);
        if (item.type !== 'accountChanged' || item.account.movingTo === null || isStopped) return;
        if (item.account.clock.account <= TUESDAY_AT_TEN + DAY) return;
        isStopped = true;
        void api.call('DELETE', '/account/clock/jump');
      },
    });

    await begin();
    await engine.runUntilDue();

    const { clock, movingTo, nextDueAt } = await account(api);
    const now = getAccountNow(clock, api.deps.realNow());
    expect(isStopped).toBe(true);
    expect(movingTo).toBeNull();
    expect(now).toBeLessThan(TUESDAY_AT_TEN + 7 * DAY);
    expect(now).toBeGreaterThan(TUESDAY_AT_TEN + DAY);
    expect(nextDueAt).toBeGreaterThan(now);
    expect(await lastStepAt(api)).toBeLessThanOrEqual(now);
  });

  test('[K1] the next engine finishes a skip that a closed tab began', async () => {
    const api = await anApi({ contacts: 3 });
    await api.after(await api.newProgram({ design: aSlowDesign() }), 'activate');
    const stored = await api.db.account.toCollection().first();
    await api.db.account.put({ ...(stored as AccountRecord), movingTo: at(TUESDAY_AT_TEN + 7 * DAY) }, 1);

    await createEngine(api.deps).runUntilDue();

    expect(await account(api)).toMatchObject({
      movingTo: null,
      clock: { account: TUESDAY_AT_TEN + 7 * DAY },
    });
    expect((await api.must('GET', '/messages')).total).toBe(3);
  });

  test('[E8] the next event is not a midnight at which a decision on the calendar stays undecided', async () => {
    const api = await anApi({ contacts: 1 });
    const rule = { kind: 'days', field: 'DATEOFBIRTH', operator: 'isWithinNextDays', days: 0 } as const;
    const design = aDesign({
      nodes: [
        start({ schedule: { kind: 'weekly', weekdays: [3], at: timeOfDay('09:00') } }),
        decision('due', { condition: { kind: 'fieldRule', rule }, maximumWait: { days: 9, hours: 0 } }),
        sendEmail('mail'),
        end(),
      ],
      connectors: ways('start > due yes> mail > end', 'due no> end'),
    });
    await api.db.contacts.update(1 as never, { fields: { DATEOFBIRTH: '2026-11-28' } });
    await touchAccount(api.db, {});
    const skip = async () =>
      (await api.must('POST', '/account/clock', { json: { skip: 'nextEvent' } })).clock.account -
      TUESDAY_AT_TEN;
    await api.after(await api.newProgram({ design }), 'activate');

    // The contact is enrolled on Wednesday at nine, and takes Yes as Saturday begins.
    expect([await skip(), await skip()]).toEqual([23 * HOUR, 86 * HOUR]);
  });

  test('the account names the next event and its program', async () => {
    const api = await anApi({ contacts: 3 });
    // Nobody inside is due before the next slot.
    const design = aDesign({
      nodes: [start(), delay('wait', { kind: 'days', days: 9 }), sendEmail('mail'), end()],
      connectors: ways('start > wait > mail > end'),
    });
    const program = await api.after(await api.newProgram({ name: 'Birthday', design }), 'activate');
    await api.deps.engine.runUntilDue();
    const before = (await account(api)).nextEvent;
    await api.must('POST', '/account/clock', { json: { skip: 'nextEvent' } });
    await api.after(program, 'disableEnrolment');
    await api.deps.engine.runUntilDue();
    const disabled = (await account(api)).nextEvent;

    const of = { programId: program.id, programName: 'Birthday' };
    expect([before, disabled]).toEqual([
      { ...of, what: 'enrols' },
      { ...of, what: 'slotPasses' },
    ]);
  });
});

/** An account with a week before it, and an engine that does it ten steps at a time. */
/** A week with many pieces of work in it, each of which takes as long. */
async function onItsWay(pieceTakesMs = 120) {
  const api = await anApi({ contacts: 40 });
  await api.after(await api.newProgram({ design: aSlowDesign() }), 'activate');
  const timer: Timer = (callback, milliseconds) => {
    if (milliseconds === 0) api.letTimePass(pieceTakesMs);
    return platformTimer(callback, milliseconds);
  };
  const ground = { ...api.deps, publish: (item: News) => api.deps.publish(item) };
  const engine = createEngine(ground, { maxSteps: 10, timer });
  Object.assign(api.deps, { engine });
  return {
    api,
    engine,
    begin: () => api.must('POST', '/account/clock', { json: { skip: 'week' } }),
  };
}

function stepsIn({ byNode }: Figures): number {
  return byNode.reduce((sum, { ever }) => sum + ever, 0);
}

async function lastStepAt(api: ApiDriver): Promise<number> {
  const blocks = await api.db.stepBlocks.toArray();
  return Math.max(...blocks.flatMap((block) => [...block.at.subarray(0, block.size)]));
}
