import { describe, expect, test } from 'vitest';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { Problem } from '#contract/problem.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { SegmentId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn, aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';
import {
  aLongSetup,
  aSampleAccount,
  aSetup,
  aTemplate,
  rehearsalOf,
  rehearse,
  untilUnderWay,
} from './asking.ts';

const design = aWeekLongDesign();
const ended = { status: 409, body: { kind: 'rehearsalEnded' } };

async function anAccount(contacts = 4) {
  const api = await anApi({ contacts });
  return { api, program: await api.newProgram() };
}

const ask = async (api: ApiDriver, id: number, change: object) => {
  const { path, json } = rehearsalOf({ id, design });
  return api.call('POST', path, { json: { ...json, ...change } });
};

describe('POST /programs/:id/rehearsals', () => {
  test('[H1] rehearses the design on the canvas, saved or not', async () => {
    const { api, program } = await anAccount();

    const answer = await rehearse(api, { id: program.id, design }, aSetup({ days: 3 }));

    const took = { median: null, p90: null, longest: null };
    expect(answer).toMatchObject({
      programId: program.id,
      from: TUESDAY_AT_TEN,
      until: TUESDAY_AT_TEN + 3 * DAY,
      contacts: 4,
      enrolled: 4,
      mailed: 4,
      inside: 4,
      nodeIds: ['start', 'mail', 'wait', 'end'],
      steps: [
        { nodeId: 'start', visits: 4, sent: 0, here: 0, stuck: 0 },
        { nodeId: 'mail', visits: 4, sent: 4, here: 0, stuck: 0 },
        { nodeId: 'wait', visits: 4, sent: 0, here: 4, stuck: 0 },
        { nodeId: 'end', visits: 0, sent: 0, here: 0, stuck: 0 },
      ],
      days: {
        enrolled: [0, 4, 0, 0],
        finished: [0, 0, 0, 0],
        sent: [0, 4, 0, 0],
        opened: [0, 0, 0, 0],
        clicked: [0, 0, 0, 0],
      },
      outcomes: [],
      took,
      load: { day: { messages: 1, contactId: 1 }, week: { messages: 1, contactId: 1 } },
      overlaps: [],
      people: [{ id: 1, email: 'contact1@example.com' }],
    });
  });

  test('[H8] names the contacts who can be followed, and the other programs they are in', async () => {
    const { api } = await anAccount();
    const active = await aProgramIn(api, 'Active');
    const program = await api.newProgram({ name: 'Second' });

    const { outcomes, overlaps, people } = await rehearse(api, { id: program.id, design });

    expect(outcomes).toMatchObject([{ outcome: 'Exit program', contacts: 4, examples: [1, 2, 3] }]);
    expect(overlaps).toEqual([{ programId: active.id, name: 'Welcome', contacts: 4 }]);
    expect(people).toEqual([1, 2, 3].map((id) => ({ id, email: `contact${id}@example.com` })));
  });

  test('[H3] gives made-up people addresses of their own', async () => {
    const { api, program } = await anAccount();
    const setup = aSetup({ people: { kind: 'synthetic', contacts: 10 }, entry: 'atOnce' });

    const { contacts, enrolled, people } = await rehearse(api, { id: program.id, design: aDesign() }, setup);

    expect({ contacts, enrolled }).toEqual({ contacts: 10, enrolled: 10 });
    expect(people.map(({ email }) => email)).toEqual(
      people.map(({ id }) => `person-${id - 4}@rehearsal.example`),
    );
    expect(people).toHaveLength(3);
  });

  test('[H2] includes the contacts who meet the rule of a segment', async () => {
    const { api, program } = await anAccount();
    const rule = { kind: 'text', field: 'FIRSTNAME', operator: 'is', value: 'Contact 2' };
    const { id } = await api.must('POST', '/segments', { json: { name: 'Second', rule } });

    const answer = await rehearse(
      api,
      { id: program.id, design: aDesign() },
      aSetup({ people: { kind: 'segment', segmentId: id as SegmentId } }),
    );

    expect(answer).toMatchObject({ contacts: 1, enrolled: 1, people: [{ id: 2 }] });
  });

  test('[H1] lets a design ask about a message sent long ago', async () => {
    const { api } = await anAccount();
    await aProgramIn(api, 'Deactivated');
    const asks = aDesign({
      nodes: [
        start(),
        { ...delay('wait'), type: 'decision', settings: askSent() } as never,
        end('yes', 'Had it'),
        end('no', 'Never had it'),
      ],
      connectors: ways('start > wait', 'wait yes> yes', 'wait no> no'),
    });
    const program = await api.newProgram({ name: 'Second' });

    const { outcomes } = await rehearse(api, { id: program.id, design: asks });

    expect(outcomes).toMatchObject([{ outcome: 'Had it', contacts: 4 }]);
  });

  test('rehearses a design with validation errors as far as it leads', async () => {
    const { api, program } = await anAccount();
    const broken = aDesign({ nodes: [start(), sendEmail('mail')], connectors: ways('start > mail') });

    const answer = await rehearse(api, { id: program.id, design: broken });

    expect(answer).toMatchObject({ enrolled: 4, mailed: 4, inside: 0, outcomes: [{ contacts: 4 }] });
  });

  test('[H6] answers the same request with the same bytes', async () => {
    const api = await aSampleAccount();
    const { program, design: drawn } = await aTemplate(api, 'welcomeSeries');
    const asked = { id: program.id, design: drawn };

    const first = await rehearse(api, asked, aSetup({ seed: 5 }));
    const again = await rehearse(api, asked, aSetup({ seed: 5 }));
    const others = await rehearse(api, asked, aSetup({ seed: 6 }));

    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(JSON.stringify(others)).not.toBe(JSON.stringify(first));
  });

  test('[H1] changes nothing stored, and remembers no key', async () => {
    const api = await aSampleAccount();
    const { program, design: drawn } = await aTemplate(api, 'postPurchase');
    const before = await api.dump();
    api.news.length = 0;

    for (const entry of ['schedule', 'atOnce'] as const) {
      for (const isContinued of [true, false]) {
        const { path, json } = rehearsalOf({ id: program.id, design: drawn }, aSetup({ entry, isContinued }));
        await api.must('POST', path, { json, key: 'key-1' });
      }
    }

    expect(api.news).toEqual([]);
    expect(await api.dump()).toEqual(before);
  });
});

describe('a rehearsal under way', () => {
  test('lets the API answer others', async () => {
    const { api, program } = await anAccount();
    const answered: string[] = [];
    const { path, json } = rehearsalOf({ id: program.id, design }, aLongSetup());
    const rehearsed = api.must('POST', path, { json }).then(() => answered.push('rehearsal'));
    await untilUnderWay(api, json.rehearsalId, rehearsed);

    await api.must('GET', '/programs').then(() => answered.push('list'));
    await api.must('POST', '/folders', { json: { name: 'Spring' } }).then(() => answered.push('folder'));
    await rehearsed;

    expect(answered).toEqual(['list', 'folder', 'rehearsal']);
  });

  test('reports growing progress', async () => {
    const { api, program } = await anAccount();
    const { path, json } = rehearsalOf({ id: program.id, design }, aLongSetup());
    let isDone = false;
    const rehearsed = api.must('POST', path, { json }).then(() => {
      isDone = true;
    });
    while (!isDone) {
      api.letTimePass(300);
      await yieldToEventLoop();
    }
    await rehearsed;

    const shares = api.news.flatMap((item) => (item.type === 'rehearsalProgress' ? [item.share] : []));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('can be cancelled, which refuses the request that waits for it', async () => {
    const { api, program } = await anAccount();
    const { path, json } = rehearsalOf({ id: program.id, design }, aLongSetup());
    const answer = api.call('POST', path, { json });
    await untilUnderWay(api, json.rehearsalId, answer);

    const ending = await api.call('DELETE', `/programs/${program.id}/rehearsals/${json.rehearsalId}`);

    expect(ending).toMatchObject({ status: 204, body: null });
    expect(await answer).toMatchObject(ended);
    expect(await rehearse(api, { id: program.id, design })).toMatchObject({ enrolled: 4 });
  });

  test('can be cancelled before it has begun', async () => {
    const { api, program } = await anAccount();
    const { path, json } = rehearsalOf({ id: program.id, design }, aLongSetup());

    const answer = api.call('POST', path, { json });
    await api.must('DELETE', `/programs/${program.id}/rehearsals/${json.rehearsalId}`);

    expect(await answer).toMatchObject(ended);
  });

  test('is not affected by changes of the account', async () => {
    const { api, program } = await anAccount();
    // Without messages, whose luck is that of the moment at which somebody is enrolled.
    const asked = {
      id: program.id,
      design: aDesign({
        nodes: [
          start(),
          delay('wait', { kind: 'days', days: 7 }),
          delay('more', { kind: 'days', days: 7 }),
          end(),
        ],
        connectors: ways('start > wait > more > end'),
      }),
    };
    const undisturbed = await rehearse(api, asked, aLongSetup());
    const { path, json } = rehearsalOf(asked, aLongSetup());
    const answer = api.must('POST', path, { json });
    await untilUnderWay(api, json.rehearsalId, answer);

    await api.must('DELETE', '/contacts/2', { onRevision: 1 });
    await api.after(program, 'activate');

    const { contacts, enrolled, steps, outcomes, took }: RehearsalAnswer = await answer;
    expect({ contacts, enrolled, steps, outcomes, took }).toEqual({
      contacts: undisturbed.contacts,
      enrolled: undisturbed.enrolled,
      steps: undisturbed.steps,
      outcomes: undisturbed.outcomes,
      took: undisturbed.took,
    });
  });

  test('runs beside another, and each has its own answer', async () => {
    const { api, program } = await anAccount();
    const setups = [aSetup({ days: 3 }), aSetup({ days: 9 })];
    const alone = [];
    for (const setup of setups) alone.push(await rehearse(api, { id: program.id, design }, setup));

    const together = await Promise.all(
      setups.map((setup, number) => rehearse(api, { id: program.id, design }, setup, `both-${number}`)),
    );

    expect(together).toEqual(alone);
    expect(together.map(({ inside }) => inside)).toEqual([4, 0]);
  });

  test('keeps its id for itself', async () => {
    const { api, program } = await anAccount();
    const { path, json } = rehearsalOf({ id: program.id, design }, aLongSetup());
    const first = api.call('POST', path, { json });
    await untilUnderWay(api, json.rehearsalId, first);

    const second = await api.call('POST', path, { json });
    await api.must('DELETE', `/programs/${program.id}/rehearsals/${json.rehearsalId}`);

    expect(second).toMatchObject({ status: 400, body: { faults: [{ path: 'rehearsalId' }] } });
    expect(await first).toMatchObject(ended);
  });
});

describe('a request that is refused', () => {
  const faultsOf = ({ status, body }: { status: number; body: Problem }) => ({
    status,
    faults: body.faults?.map(({ path }) => path),
  });

  test('names a segment that no longer exists', async () => {
    const { api, program } = await anAccount();

    const answer = await ask(api, program.id, {
      setup: aSetup({ people: { kind: 'segment', segmentId: 99 as SegmentId } }),
    });

    expect(answer).toMatchObject({
      status: 404,
      body: { kind: 'notFound', title: 'The segment for this rehearsal no longer exists' },
    });
  });

  test('names an unknown program or one in the recycle bin', async () => {
    const { api } = await anAccount();
    const deleted = await aProgramIn(api, 'Deleted');

    const answers = [await ask(api, 99, {}), await ask(api, deleted.id, {})];

    expect(answers).toMatchObject([
      { status: 404, body: { kind: 'notFound' } },
      { status: 409, body: { kind: 'conflict', title: 'The program is in the recycle bin' } },
    ]);
  });

  test.each(['Active', 'Deactivated', 'ReadOnly'] as const)(
    'does not name a program that is %s',
    async (status) => {
      const { api } = await anAccount();
      const { id } = await aProgramIn(api, status);

      expect(await ask(api, id, {})).toMatchObject({ status: 200 });
    },
  );

  test.each<[what: string, change: object, path: string]>([
    ['more than a year', { setup: aSetup({ days: 367 }) }, 'setup.days'],
    ['no day', { setup: aSetup({ days: 0 }) }, 'setup.days'],
    ['a seed that is no whole number', { setup: aSetup({ seed: 0.5 }) }, 'setup.seed'],
    [
      'more than a million made up',
      { setup: aSetup({ people: { kind: 'synthetic', contacts: 1_000_001 } }) },
      'setup.people.contacts',
    ],
    ['another kind of people', { setup: { ...aSetup(), people: { kind: 'all' } } }, 'setup.people.kind'],
    ['another entry', { setup: { ...aSetup(), entry: 'never' } }, 'setup.entry'],
    ['a field that is not known', { status: 'Active' }, 'status'],
    ['an id without a letter', { rehearsalId: '' }, 'rehearsalId'],
    ['an id that is too long', { rehearsalId: 'x'.repeat(65) }, 'rehearsalId'],
  ])('%s', async (_what, change, path) => {
    const { api, program } = await anAccount();

    expect(faultsOf(await ask(api, program.id, change))).toEqual({ status: 400, faults: [path] });
  });

  const ends = (count: number) => Array.from({ length: count }, (_, index) => end(`end-${index}`));
  const undrawable: readonly (readonly [what: string, design: Design, path: string])[] = [
    ['5,001 steps', aDesign({ nodes: [start(), ...ends(5_000)], connectors: [] }), 'design.nodes'],
    ['no start', aDesign({ nodes: ends(1), connectors: [] }), 'design.nodes'],
    ['a connector to nowhere', aDesign({ connectors: ways('start > nowhere') }), 'design.connectors.0.to'],
  ];
  test.each(undrawable)('has %s, as on save', async (_what, drawn, path) => {
    const { api, program } = await anAccount();

    const saved = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design: drawn },
      onRevision: program.revision,
    });
    const answer = await ask(api, program.id, { design: drawn });

    expect(faultsOf(answer)).toEqual({ status: 400, faults: [path] });
    expect(faultsOf(answer)).toEqual(faultsOf(saved));
  });

  test('has a body of 10 MB, or one nested too deep', async () => {
    const { api, program } = await anAccount();
    const texts = [`{"rehearsalId":"${'x'.repeat(10 * 1024 * 1024)}"}`, '['.repeat(100_000)];

    const answers = [];
    for (const text of texts)
      answers.push(await api.call('POST', `/programs/${program.id}/rehearsals`, { text }));

    expect(answers.map(({ status }) => status)).toEqual([413, 400]);
  });

  test('cancels what cannot be an id', async () => {
    const { api } = await anAccount();

    const answers = [
      await api.call('DELETE', `/programs/1/rehearsals/${'x'.repeat(65)}`),
      await api.call('DELETE', '/programs/1/rehearsals/unknown'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 204]);
  });
});

function askSent() {
  return { condition: { kind: 'sentCampaign', campaignId: 1 }, maximumWait: { days: 1, hours: 0 } };
}
