import { describe, expect, test } from 'vitest';
import { DAY, HOUR, later, MINUTE } from '#domain/schedule/instant.ts';
import { aDesign, delay, end, sendEmail, start, timeOfDay, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const goBy = (api: ApiDriver, timeZone: string) => api.must('PATCH', '/account', { json: { timeZone } });
const goOn = (api: ApiDriver, skip: string) => api.must('POST', '/account/clock', { json: { skip } });

async function enrolledEver(api: ApiDriver, id: number): Promise<number> {
  return (await api.must('GET', `/programs/${id}`)).program.enrolled.ever;
}

/** Whoever comes in waits until 18:30. */
const untilEvening = () =>
  aDesign({
    nodes: [
      start(),
      delay('wait', { kind: 'untilTimeOfDay', at: timeOfDay('18:30') }),
      sendEmail('mail'),
      end(),
    ],
    connectors: ways('start > wait > mail > end'),
  });

describe('another time zone of the account', () => {
  test('is stored, published to every tab with the programs it affects, and logged', async () => {
    const api = await anApi();
    const active = await api.after(await api.newProgram(), 'activate');
    api.news.length = 0;

    const account = await goBy(api, 'America/New_York');

    expect(account.timeZone).toBe('America/New_York');
    expect(api.news).toContainEqual({ type: 'accountChanged', account });
    // 09:00 in New York is 14:00 in London.
    const told = api.news.filter(({ type }) => type === 'programChanged');
    expect(told).toMatchObject([
      { program: { id: active.id, nextEnrolmentAt: later(TUESDAY_AT_TEN, 4 * HOUR) } },
    ]);
    const { entries } = await api.must('GET', '/activity');
    expect(entries[0].what).toBe('Set the time zone to America/New_York');
  });

  test('[K4] a slot still to come in the new zone stays', async () => {
    const api = await anApi({ contacts: 2 });
    const { id } = await api.after(await api.newProgram(), 'activate');
    await goBy(api, 'America/New_York');

    const { clock } = await goOn(api, 'nextEvent');

    expect([clock.account, await enrolledEver(api, id)]).toEqual([later(TUESDAY_AT_TEN, 4 * HOUR), 2]);
  });

  test('[K4] a slot already past in the new zone waits for its next turn', async () => {
    const api = await anApi({ contacts: 2 });
    await goOn(api, 'day');
    const { id } = await api.after(await api.newProgram(), 'activate');
    // Wednesday 10:00 in London: the slot of Thursday, 09:00 in Tokyo, is at midnight.
    await goBy(api, 'Asia/Tokyo');
    expect(await enrolledEver(api, id)).toBe(0);

    const { clock } = await goOn(api, 'nextEvent');

    expect([clock.account, await enrolledEver(api, id)]).toEqual([later(TUESDAY_AT_TEN, DAY + 14 * HOUR), 2]);
  });

  test.each([
    // Wednesday 09:00 in New York is past 14:00 in London; Thursday's slot there is the next.
    ['westwards', 'America/New_York', DAY + 28 * HOUR],
    // Thursday 09:00 in Auckland is Wednesday 20:00 in London, whose Wednesday has had its slot.
    ['eastwards', 'Pacific/Auckland', 2 * DAY + 10 * HOUR],
  ])(
    '[K4] a day that has had its slot has no other, whichever zone tells the days: %s',
    async (_, zone, next) => {
      const api = await anApi({ contacts: 2 });
      const everyDay = aDesign({ nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), end()] });
      const { id } = await api.after(await api.newProgram({ design: everyDay }), 'activate');
      await goOn(api, 'day');
      expect(await enrolledEver(api, id)).toBe(2);
      await goBy(api, zone);

      const told = await api.must('GET', `/programs/${id}`);
      const { clock } = await goOn(api, 'nextEvent');

      expect([told.program.nextEnrolmentAt, clock.account]).toEqual([
        later(TUESDAY_AT_TEN, next),
        later(TUESDAY_AT_TEN, next),
      ]);
      expect(await enrolledEver(api, id)).toBe(4);
    },
  );

  test('[K4] a day that has had its slot has no other after the zone was changed there and back', async () => {
    const api = await anApi({ contacts: 2 });
    const everyDay = aDesign({ nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), end()] });
    const { id } = await api.after(await api.newProgram({ design: everyDay }), 'activate');
    await goOn(api, 'day');
    await goBy(api, 'America/New_York');
    await goBy(api, 'Europe/London');
    await goBy(api, 'America/New_York');

    await goOn(api, 'day');

    expect(await enrolledEver(api, id)).toBe(2);
  });

  test('[K4] a contact waiting for a time of day waits for it in the new zone, and continues at once if it is past', async () => {
    const api = await anApi({ contacts: 1 });
    const { id } = await api.after(await api.newProgram({ design: untilEvening() }), 'activate');
    await goOn(api, 'nextEvent');
    expect(await enrolledEver(api, id)).toBe(1);
    // Wednesday 09:00 in London: in New York the evening comes five hours later, in Tokyo it is over an hour later.
    await goBy(api, 'America/New_York');
    await goOn(api, 'hour');
    expect((await api.must('GET', '/messages')).total).toBe(0);

    await goBy(api, 'Asia/Tokyo');
    await api.pass(MINUTE);

    const { messages } = await api.must('GET', '/messages');
    expect(messages.map(({ sentAt }: { sentAt: number }) => sentAt - TUESDAY_AT_TEN)).toEqual([DAY]);
  });

  test('the same zone again touches no program', async () => {
    const api = await anApi();
    await api.after(await api.newProgram(), 'activate');
    const before = await api.db.runs.toArray();
    api.letTimePass(HOUR);

    await goBy(api, 'Europe/London');

    expect(await api.db.runs.toArray()).toEqual(before);
  });

  test.each(['Mars/Olympus', '', '+01:00'])('%o is refused with 400', async (timeZone) => {
    const api = await anApi();
    const answer = await api.call('PATCH', '/account', { json: { timeZone } });
    expect(answer.status).toBe(400);
  });
});
