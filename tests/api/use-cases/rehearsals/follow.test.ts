import { expect, test } from 'vitest';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { RehearsedJourney } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, quantitySplit, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';
import {
  aLongSetup,
  aSampleAccount,
  aSetup,
  aTemplate,
  rehearsalOf,
  rehearse,
  untilUnderWay,
} from './asking.ts';

type Asked = { readonly id: number; readonly design: Design };

function followingOf(asked: Asked, contactId: number, setup = aSetup()) {
  const { path, json } = rehearsalOf(asked, setup);
  return { path: `${path}/journeys`, json: { ...json, contactId } };
}

async function follow(api: ApiDriver, asked: Asked, contactId: number, setup = aSetup()) {
  const { path, json } = followingOf(asked, contactId, setup);
  return (await api.must('POST', path, { json })) as RehearsedJourney;
}

/** All of a journey but under which numbers it and its messages are stored. */
function told(journeys: readonly Journey[]) {
  return journeys.map(({ enrolledAt, finishedAt, outcome, dueAt, stops }) => ({
    enrolledAt,
    finishedAt,
    outcome,
    dueAt,
    stops: stops.map(({ messages, ...stop }) => ({
      ...stop,
      messages: messages.map(({ campaignId, openedAt, clickedAt }) => ({ campaignId, openedAt, clickedAt })),
    })),
  }));
}

test.each(['welcomeSeries', 'reEngagement', 'postPurchase'] as const)(
  '[H9] each example goes the way that the rehearsal showed: %s',
  async (template) => {
    const api = await aSampleAccount();
    const { program, design } = await aTemplate(api, template);
    const asked = { id: program.id, design };
    const { outcomes, until } = await rehearse(api, asked);
    const examples = outcomes.flatMap((outcome) => outcome.examples);
    const ways: RehearsedJourney[] = [];
    for (const id of examples) ways.push(await follow(api, asked, id));

    await api.after(program, 'activate');
    await api.pass(30 * DAY);

    const gone = await Promise.all(
      ways.map(
        ({ contact }): Promise<JourneyAnswer> =>
          api.must('GET', `/programs/${program.id}/journeys/${contact.id}`),
      ),
    );
    expect(ways.length).toBeGreaterThan(2);
    expect(ways.map(({ at, contact, journeys }) => ({ at, contact, told: told(journeys) }))).toEqual(
      gone.map(({ contact, journeys }) => ({ at: until, contact, told: told(journeys) })),
    );
  },
);

test('[H3] [H9] a made-up person has a journey too, and the same each time', async () => {
  const api = await anApi({ contacts: 4 });
  const program = await api.newProgram();
  const setup = aSetup({ people: { kind: 'synthetic', contacts: 10 }, entry: 'atOnce', days: 9 });
  const asked = { id: program.id, design: aWeekLongDesign() };
  const { outcomes } = await rehearse(api, asked, setup);
  const [id = 0] = outcomes.flatMap(({ examples }) => examples);

  const first = await follow(api, asked, id, setup);
  const again = await follow(api, asked, id, setup);

  expect(first).toMatchObject({
    contact: { id, email: `person-${id - 4}@rehearsal.example` },
    journeys: [{ outcome: 'Exit program', stops: [{}, {}, {}, { nodeId: 'end' }] }],
  });
  expect(again).toEqual(first);
});

test('[H9] a contact who is never enrolled has no journeys', async () => {
  const api = await anApi({ contacts: 4 });
  const program = await api.newProgram();
  const ada = await api.must('POST', '/contacts', { json: { email: 'ada@example.com', fields: {} } });

  const { contact, journeys } = await follow(api, { id: program.id, design: aWeekLongDesign() }, ada.id);

  expect({ email: contact.email, journeys }).toEqual({ email: 'ada@example.com', journeys: [] });
});

test('[H2] [H9] an unknown id is refused, and so is a contact who does not take part', async () => {
  const api = await anApi({ contacts: 4 });
  const program = await api.newProgram();
  const asked = { id: program.id, design: aWeekLongDesign() };
  const madeUp = aSetup({ people: { kind: 'synthetic', contacts: 10 } });

  const answers = [];
  for (const { path, json } of [followingOf(asked, 99), followingOf(asked, 2, madeUp)])
    answers.push(await api.call('POST', path, { json }));

  expect(answers).toMatchObject([{ status: 404 }, { status: 404 }]);
});

test('following can be cancelled like a rehearsal', async () => {
  const api = await anApi({ contacts: 4 });
  const program = await api.newProgram();
  // Where contacts meet, one can't be followed without the others.
  const nodes = [start(), quantitySplit('split'), sendEmail('mail'), end()];
  const connectors = ways('start > split', 'split first> mail', 'split rest> mail', 'mail > end');
  const design = aDesign({ nodes, connectors });
  const asked = followingOf({ id: program.id, design }, 5, aLongSetup());
  const answer = api.call('POST', asked.path, { json: asked.json });
  await untilUnderWay(api, asked.json.rehearsalId, answer);

  await api.must('DELETE', `/programs/${program.id}/rehearsals/${asked.json.rehearsalId}`);

  expect(await answer).toMatchObject({ status: 409, body: { kind: 'rehearsalEnded' } });
});
