import { describe, expect, test } from 'vitest';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { Figures } from '#contract/programs.ts';
import { STEP_KINDS } from '#domain/engine/records/stored.ts';
import type { Program } from '#domain/programs/program.ts';
import { DAY, HOUR, MINUTE } from '#domain/schedule/instant.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';

const reminders = aDesign({
  nodes: [
    start({ limit: 'everyTime' }),
    sendEmail('mail'),
    decision('opened', { maximumWait: { days: 1, hours: 0 } }),
    sendEmail('more', 2),
    delay('wait'),
    end(),
  ],
  connectors: ways('start > mail > opened yes> more > end', 'opened no> wait > end'),
});

async function running(contacts: number, design = reminders) {
  const api = await anApi({ contacts });
  await api.db.contacts.toCollection().modify({ isSample: true });
  const program = await api.after(await api.newProgram({ design }), 'activate');
  return { api, program };
}

/** What the figures should say, counted row by row from everything that is stored. */
async function countedFromLogs(api: ApiDriver, program: Program, at: number) {
  const run = await api.db.runs.get(program.id);
  const enrolments = await api.db.enrolmentBlocks.toArray();
  const steps = await api.db.stepBlocks.toArray();
  const messages = (await api.db.messageBlocks.toArray()).filter(
    ({ program: [first] }) => first === program.id,
  );
  const count = (times: readonly number[], since: number) =>
    times.filter((time) => time > since && time <= at).length;
  return (run?.nodeIds ?? []).map((nodeId, node) => {
    const column = (name: 'sentAt' | 'openedAt' | 'clickedAt') =>
      messages.flatMap((block) =>
        [...block[name]].filter((time, row) => time > 0 && block.node[row] === node),
      );
    const arrivals = steps.flatMap((block) =>
      [...block.at].filter(
        (_, row) => block.node[row] === node && STEP_KINDS[block.kind[row] ?? 0] === 'arrived',
      ),
    );
    const figures = (since: number) => ({
      ever: count(arrivals, since),
      sent: count(column('sentAt'), since),
      opened: count(column('openedAt'), since),
      clicked: count(column('clickedAt'), since),
    });
    const here = enrolments.flatMap((block) =>
      [...block.node].filter((each, row) => each === node && block.outcome[row] === 0),
    ).length;
    return { nodeId, here, ...figures(0), lastDay: figures(at - DAY) };
  });
}

describe('live figures', () => {
  test('agree with the logs at every moment, after random stretches of time', async () => {
    const { api, program } = await running(40);
    const dice = diceOf(5);
    const told: unknown[] = [];
    const inLogs: Figures['byNode'][number][] = [];
    for (let look = 0; look < 25; look++) {
      await api.pass(dice.below(8 * HOUR) + dice.below(MINUTE));
      const figures: Figures = await api.must('GET', `/programs/${program.id}/figures`);
      const known = new Map(figures.byNode.map((each) => [each.nodeId, each]));
      for (const counted of await countedFromLogs(api, program, figures.at)) {
        told.push(known.get(counted.nodeId));
        inLogs.push(counted);
      }
    }
    expect(inLogs.some(({ opened }) => opened > 0)).toBe(true);
    expect(told).toEqual(inLogs);
  });

  test('agree with the logs when they are published after a run', async () => {
    const { api, program } = await running(40);
    const dice = diceOf(6);
    const pushed: unknown[] = [];
    const inLogs: unknown[] = [];
    for (let look = 0; look < 15; look++) {
      api.news.length = 0;
      await api.pass(dice.below(12 * HOUR) + dice.below(MINUTE));
      const told = api.news.flatMap((news) => (news.type === 'figuresChanged' ? [news.figures] : []));
      for (const { at, byNode } of told) {
        const known = new Map(byNode.map((each) => [each.nodeId, each]));
        for (const counted of await countedFromLogs(api, program, at)) {
          pushed.push(known.get(counted.nodeId));
          inLogs.push(counted);
        }
      }
    }
    expect(inLogs.length).toBeGreaterThan(5);
    expect(pushed).toEqual(inLogs);
  });

  test('announce when they change next, and change then and not before', async () => {
    const { api, program } = await running(10, aWeekLongDesign());
    await api.pass(DAY);
    const asked = (): Promise<Figures> => api.must('GET', `/programs/${program.id}/figures`);
    const looks: { readonly isSameBefore: boolean; readonly isSameThen: boolean }[] = [];
    for (let look = 0; look < 5; look++) {
      const { at, byNode, nextChangeAt } = await asked();
      const before = JSON.stringify(byNode);
      await api.pass((nextChangeAt ?? at) - at - 1);
      const isSameBefore = JSON.stringify((await asked()).byNode) === before;
      await api.pass(1);
      looks.push({ isSameBefore, isSameThen: JSON.stringify((await asked()).byNode) === before });
    }
    expect(looks).toEqual(Array(5).fill({ isSameBefore: true, isSameThen: false }));
  });

  test('start from nothing in a replaced account', async () => {
    const { api, program } = await running(5);
    await api.pass(2 * DAY);
    await api.must('GET', `/programs/${program.id}/figures`);
    await api.must('POST', '/account/reset', { json: { with: 'empty' } });
    const [{ id }] = (await api.must('GET', '/programs')).programs.concat(await api.newProgram());
    const { byNode }: Figures = await api.must('GET', `/programs/${id}/figures`);
    expect(byNode.every(({ opened, sent, lastDay }) => opened + sent + lastDay.ever === 0)).toBe(true);
  });
});

describe('the journey of a contact over the API', () => {
  test('lists its enrolments, and no obstacle while it is inside', async () => {
    const { api, program } = await running(3);
    await api.pass(DAY);
    const answer: JourneyAnswer = await api.must('GET', `/programs/${program.id}/journeys/2`);
    expect(answer).toMatchObject({ contactId: 2, contact: { email: 'contact2@example.com' }, planned: null });
    expect(answer.journeys).toHaveLength(1);
    expect(
      answer.journeys[0]?.stops.slice(0, 2).map(({ nodeId, messages }) => [nodeId, messages.length]),
    ).toEqual([
      ['start', 0],
      ['mail', 1],
    ]);
    expect(answer.obstacles).toEqual([]);
  });

  test('explains why a contact was never enrolled', async () => {
    const { api, program } = await running(2);
    await api.db.contacts.update(2 as never, { subscription: 'Unsubscribed' });
    const answer: JourneyAnswer = await api.must('GET', `/programs/${program.id}/journeys/2`);
    expect([answer.journeys, answer.obstacles]).toEqual([
      [],
      [{ kind: 'notSubscribed', subscription: 'Unsubscribed' }],
    ]);
  });

  test.each(['99', 'x', '0'])('is not found for contact %s, who does not exist', async (id) => {
    const { api, program } = await running(1);
    expect((await api.call('GET', `/programs/${program.id}/journeys/${id}`)).status).toBe(404);
  });
});
