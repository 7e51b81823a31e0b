import { describe, expect, test } from 'vitest';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { DAY, HOUR, later, MINUTE } from '#domain/schedule/instant.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aProgram, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { anEngine } from './an-engine.ts';
import { aDatabase, outcomeOf, PROGRAM, storeActiveProgram, WHEN_ALL_IS_OVER } from './stored-program.ts';

const WEDNESDAY_AT_NINE = later(TUESDAY_AT_TEN, 23 * HOUR);

describe('the engine over storage', () => {
  test('[E1] nothing happens before the first slot, and the account knows when that is', async () => {
    const db = await aDatabase();
    await anEngine(db).runUntil(later(WEDNESDAY_AT_NINE, -1));
    expect(await outcomeOf(db)).toEqual({
      messages: [],
      programs: [{ programId: PROGRAM, log: [], enrolments: [], sources: [] }],
    });
    expect((await loadAccount(db)).nextDueAt).toBe(WEDNESDAY_AT_NINE);
  });

  test('enrols at the slot, sends, and ends', async () => {
    const db = await aDatabase({ contacts: 1, design: aDesign() });
    await anEngine(db).runUntil(WEDNESDAY_AT_NINE);
    expect((await outcomeOf(db)).programs).toEqual([
      {
        programId: PROGRAM,
        log: [
          `${WEDNESDAY_AT_NINE} 0 start arrived`,
          `${WEDNESDAY_AT_NINE} 0 mail arrived`,
          `${WEDNESDAY_AT_NINE} 0 mail sent`,
          `${WEDNESDAY_AT_NINE} 0 end arrived`,
          `${WEDNESDAY_AT_NINE} 0 end finished`,
        ],
        enrolments: [`1 ${WEDNESDAY_AT_NINE} end 3 ${WEDNESDAY_AT_NINE} Exit program ${WEDNESDAY_AT_NINE}`],
        sources: ['schedule'],
      },
    ]);
  });

  test('[E13] catching up after days comes to the same as being there all the time', async () => {
    const asleep = await aDatabase();
    await anEngine(asleep).runUntil(WHEN_ALL_IS_OVER);
    const awake = await aDatabase();
    const engine = anEngine(awake, { maxSteps: 3 });
    await engine.runUntil(WEDNESDAY_AT_NINE);
    await engine.runUntil(later(TUESDAY_AT_TEN, 2 * DAY));
    await engine.runUntil(WHEN_ALL_IS_OVER);
    expect(await outcomeOf(awake)).toEqual(await outcomeOf(asleep));
  });

  test('the engine stores how far it has come with what it did', async () => {
    const db = await aDatabase();
    await anEngine(db).runUntil(WHEN_ALL_IS_OVER);
    expect(await loadAccount(db)).toMatchObject({
      processedUntil: WHEN_ALL_IS_OVER,
      nextDueAt: later(WEDNESDAY_AT_NINE, 5 * DAY),
    });
  });

  test('sleeps until the next moment that matters, a minute at the longest', async () => {
    const db = await aDatabase();
    const engine = anEngine(db);
    await engine.runUntil(TUESDAY_AT_TEN);
    await engine.runUntil(later(WEDNESDAY_AT_NINE, -20_000));
    expect(engine.alarms).toEqual([MINUTE, 20_000]);
  });

  test('a faster account clock makes shorter sleeps', async () => {
    const db = await aDatabase();
    const clock = { account: later(WEDNESDAY_AT_NINE, -20_000), real: TUESDAY_AT_TEN, speed: 10 };
    await touchAccount(db, { clock });
    const engine = anEngine(db);
    await engine.runUntil(TUESDAY_AT_TEN);
    expect(engine.alarms).toEqual([2_000]);
  });

  test('the engine notifies every tab once for a run, however many batches it took', async () => {
    const db = await aDatabase();
    const engine = anEngine(db, { maxSteps: 1 });
    await engine.runUntil(WEDNESDAY_AT_NINE);
    expect(engine.news.map(({ type }) => type)).toEqual([
      'programChanged',
      'figuresChanged',
      'messagesSent',
      'accountChanged',
    ]);
  });

  test('the engine publishes nothing when nothing was due', async () => {
    const db = await aDatabase();
    const engine = anEngine(db);
    await engine.runUntil(TUESDAY_AT_TEN);
    engine.news.length = 0;
    await engine.runUntil(later(TUESDAY_AT_TEN, HOUR));
    expect(engine.news).toEqual([]);
  });

  test('the engine sees at once what a command has changed', async () => {
    const db = await aDatabase();
    const engine = anEngine(db);
    await engine.runUntil(later(TUESDAY_AT_TEN, HOUR));
    await db.contacts.update(1 as never, { subscription: 'Unsubscribed' });
    await touchAccount(db, {});
    await engine.runUntil(WEDNESDAY_AT_NINE);
    const { messages } = await outcomeOf(db);
    expect(messages.map((line) => line.split(' ')[3])).toEqual(['2', '3', '4', '5']);
  });

  test('[E14] a contact who waited while the program was inactive continues on reactivation', async () => {
    const db = await aDatabase({ contacts: 1 });
    const engine = anEngine(db);
    await engine.runUntil(WEDNESDAY_AT_NINE);
    await db.contacts.update(1 as never, { isSample: false });
    await db.messageBlocks.toCollection().modify((block) => void block.openedAt.fill(0));
    await db.programs.update(PROGRAM, { status: 'Deactivated' });
    await touchAccount(db, {});
    const muchLater = later(TUESDAY_AT_TEN, 20 * DAY);
    await engine.runUntil(muchLater);
    await storeActiveProgram(
      db,
      aProgram({ id: PROGRAM }),
      (await db.designs.get(PROGRAM))?.design ?? aDesign(),
      muchLater,
    );
    await touchAccount(db, {});
    await engine.runUntil(later(muchLater, 5 * MINUTE));
    const { log } = (await outcomeOf(db)).programs[0] ?? { log: [] };
    expect(log.slice(4)).toEqual([
      `${muchLater} 0 opened wentNo`,
      '  opened 1: false [null]',
      `${muchLater} 0 wait arrived`,
    ]);
  });

  test('[E15] the forecast promises exactly what then happens', async () => {
    const db = await aDatabase();
    const { engine, runUntil } = anEngine(db);
    const { at, forecast } = await engine.forecast(PROGRAM, { isEnrolmentDisabled: false });
    expect({ at, ...forecast }).toEqual({
      at: TUESDAY_AT_TEN,
      inside: 0,
      byNode: [],
      overdue: 0,
      leaving: 0,
      toOverdue: { nextHour: 0, nextDay: 0 },
      meetRuleNow: 5,
      nextEnrolmentAt: WEDNESDAY_AT_NINE,
      nextSlotAt: WEDNESDAY_AT_NINE,
      sms: { nextHour: 0, nextDay: 0 },
      byOthers: [],
      skipped: [],
      nextSlot: { contacts: 5, messages: null },
      nextHour: 0,
      nextDay: expect.any(Number),
      contactsNextDay: 5,
    });
    await runUntil(later(TUESDAY_AT_TEN, DAY));
    expect((await outcomeOf(db)).messages).toHaveLength(forecast.nextDay);
  });

  test('[E15] the engine forecasts a program that is not active yet, without running it', async () => {
    const db = await aDatabase();
    await db.programs.update(PROGRAM, { status: 'Draft' });
    await touchAccount(db, {});
    const { engine, runUntil } = anEngine(db);
    await expect(engine.forecast(PROGRAM, { isEnrolmentDisabled: true })).resolves.toMatchObject({
      forecast: { nextEnrolmentAt: null, nextDay: 0 },
    });
    await runUntil(WHEN_ALL_IS_OVER);
    expect((await outcomeOf(db)).messages).toEqual([]);
  });

  test('the engine reports a failure that no caller awaits, and retries within a minute', async () => {
    const db = await aDatabase();
    const engine = anEngine(db);
    await db.account.clear();
    engine.engine.wake();
    await expect.poll(() => engine.failures.length).toBe(1);
    expect(engine.alarms).toEqual([MINUTE]);
  });
});
