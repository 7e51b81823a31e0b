import { describe, expect, test } from 'vitest';
import type { ProgramId } from '#domain/ids.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { runTestCase } from '#domain/test-cases/run-test-case.ts';
import type { Expectation, TestReaction } from '#domain/test-cases/test-case.ts';
import { aCatalogue, campaignId, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  addContact,
  dateSplit,
  decision,
  delay,
  end,
  nodeId,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aGround, aPerson, aScript, SLOW, toldOf, WELCOME } from './a-test-case.ts';

const opens = (afterHours: number): TestReaction => ({
  kind: 'opens',
  campaignId: campaignId(1),
  afterHours,
});
const gets = (id: number, withinDays: number): Expectation => ({
  kind: 'gets',
  campaignId: campaignId(id),
  withinDays,
});
const neverGets = (id: number, withinDays: number): Expectation => ({
  kind: 'neverGets',
  campaignId: campaignId(id),
  withinDays,
});
const leaves = (outcome: string, withinDays: number): Expectation => ({
  kind: 'leaves',
  outcome,
  withinDays,
});
const comesTo = (id: string, withinDays: number): Expectation => ({
  kind: 'comesTo',
  nodeId: nodeId(id),
  withinDays,
});

describe('[X1] a test case', () => {
  test('enrols its contact at once, whatever the rule, and tells the journey', () => {
    const result = runTestCase(aScript(), aGround(WELCOME));
    expect(result).toMatchObject({
      state: 'passed',
      enrolledAt: TUESDAY_AT_TEN,
      verdicts: [{ isMet: true, at: TUESDAY_AT_TEN }],
      ways: 1,
      isEveryWay: true,
      journey: { stops: [{ nodeId: 'start' }, { nodeId: 'mail' }, { nodeId: 'opened', leftAt: null }] },
    });
  });

  test('begins at a moment of its own', () => {
    const design = aDesign({
      nodes: [start(), dateSplit('split'), sendEmail('mail'), end('late', 'Too late'), end()],
      connectors: ways('start > split before> mail > end', 'split after> late'),
    });
    const enrolled = { on: '2026-12-02' as PlainDate, at: timeOfDay('08:00') };
    expect(toldOf(aScript(), aGround(design))).toEqual({ state: 'passed', told: ['Sent immediately.'] });
    expect(toldOf(aScript({ enrolled }), aGround(design))).toEqual({
      state: 'failed',
      told: ['The contact left immediately (“Too late”) before it was sent.'],
    });
  });

  test('tests rules on its own values, lists and preferences', () => {
    const rule = {
      kind: 'all',
      rules: [
        { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' },
        { kind: 'inList', listId: listId(1), isMember: true },
        { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: true },
      ],
    } as const;
    const design = aDesign({
      nodes: [
        start(),
        decision('asks', { condition: { kind: 'fieldRule', rule } }),
        sendEmail('mail'),
        end(),
      ],
      connectors: ways('start > asks yes> mail > end', 'asks no> end'),
    });
    const person = aPerson({
      fields: { COUNTRY: 'UK' },
      listIds: [listId(1)],
      preferenceIds: [preferenceId(1)],
    });
    expect(toldOf(aScript({ person }), aGround(design)).state).toBe('passed');
    expect(toldOf(aScript({ person: { ...person, listIds: [] } }), aGround(design))).toEqual({
      state: 'failed',
      told: [
        'After 1 day the contact was still at Decision: COUNTRY is “UK” and on list “Newsletter” and opted in to “Product news” within 2 days.',
      ],
    });
  });
});

describe('[X3] the contact', () => {
  test('opens the given hours after the sending, in time for the decision or not', () => {
    const inTime = aScript({ reactions: [opens(48)], expectations: [gets(2, 3)] });
    const late = aScript({ reactions: [opens(49)], expectations: [gets(2, 3)] });
    expect(toldOf(inTime, aGround(WELCOME))).toEqual({ state: 'passed', told: ['Sent after 2 days.'] });
    expect(toldOf(late, aGround(WELCOME))).toEqual({
      state: 'failed',
      told: ['The contact left after 2 days (“Exit program”) before it was sent.'],
    });
  });

  const catalogue = aCatalogue({
    campaigns: [
      { id: 1, name: 'Welcome 1', body: 'https://one.example or https://two.example' },
      { id: 2, name: 'Welcome 2' },
    ],
  });
  const asksFor = (link: string | null) =>
    aDesign({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('clicked', { condition: { kind: 'clickedLink', campaignId: campaignId(1), link } }),
        sendEmail('second', 2),
        end(),
      ],
      connectors: ways('start > mail > clicked yes> second > end', 'clicked no> end'),
    });
  const clicks = (link: string | null) =>
    aScript({
      reactions: [{ kind: 'clicks', campaignId: campaignId(1), afterHours: 5, link }],
      expectations: [gets(2, 1)],
    });

  test.each([
    ['the first link', null, 'https://one.example', 'passed'],
    ['the first link', null, 'https://two.example', 'failed'],
    ['the second link', 'https://two.example', 'https://two.example', 'passed'],
    ['the second link', 'https://two.example', null, 'passed'],
  ] as const)('clicks %s (%s) where the decision asks for %s: %s', (_, link, asked, state) => {
    expect(toldOf(clicks(link), aGround(asksFor(asked), { catalogue })).state).toBe(state);
  });

  test('opens nothing that the case does not name', () => {
    expect(toldOf(aScript({ expectations: [leaves('Exit program', 2)] }), aGround(WELCOME))).toEqual({
      state: 'passed',
      told: ['Left after 2 days.'],
    });
  });
});

describe('[X4] [X5] what is expected', () => {
  test('holds at the last moment, and not after it', () => {
    expect(toldOf(aScript({ expectations: [gets(1, 7)] }), aGround(SLOW))).toEqual({
      state: 'passed',
      told: ['Sent after 7 days.'],
    });
    expect(toldOf(aScript({ expectations: [gets(1, 6), comesTo('end', 8)] }), aGround(SLOW))).toEqual({
      state: 'failed',
      told: ['Sent too late: after 7 days.', 'Reached it after 7 days.'],
    });
  });

  test('is reported with what happened instead', () => {
    const expectations = [gets(1, 2), comesTo('mail', 3), leaves('Exit program', 4)];
    expect(toldOf(aScript({ expectations }), aGround(SLOW))).toEqual({
      state: 'failed',
      told: [
        'After 2 days the contact was still at Delay “Wait 7 days”.',
        'After 3 days the contact was still at Delay “Wait 7 days”.',
        'After 4 days the contact was still at Delay “Wait 7 days”.',
      ],
    });
    const others = [gets(2, 3), comesTo('second', 3), leaves('Engaged', 3)];
    expect(toldOf(aScript({ expectations: others }), aGround(WELCOME))).toEqual({
      state: 'failed',
      told: [
        'The contact left after 2 days (“Exit program”) before it was sent.',
        'The contact left after 2 days (“Exit program”) without reaching it.',
        'The contact left after 2 days (“Exit program”) instead.',
      ],
    });
  });

  test('must never be sent within the days', () => {
    expect(toldOf(aScript({ expectations: [neverGets(1, 6), neverGets(1, 7)] }), aGround(SLOW))).toEqual({
      state: 'failed',
      told: ['It was not sent.', 'It was sent after 7 days.'],
    });
  });

  test('fails for a contact who is not enrolled', () => {
    const person = aPerson({ subscription: 'Unsubscribed' });
    const script = aScript({ person, expectations: [gets(1, 1), neverGets(1, 1)] });
    expect(toldOf(script, aGround(WELCOME))).toEqual({
      state: 'failed',
      told: ['Not enrolled: the contact is unsubscribed.', 'It was not sent.'],
    });
    expect(runTestCase(script, aGround(WELCOME))).toMatchObject({ journey: null });
  });

  test('fails while the campaign is not ready', () => {
    const catalogue = aCatalogue({ campaigns: [{ id: 1, name: 'Welcome 1', subject: '' }] });
    const { state, told } = toldOf(aScript(), aGround(SLOW, { catalogue }));
    expect({ state, told }).toEqual({
      state: 'failed',
      told: ['After 1 day the contact was still at Delay “Wait 7 days”.'],
    });
    expect(toldOf(aScript({ expectations: [gets(1, 9)] }), aGround(SLOW, { catalogue })).told).toEqual([
      'Reached the step after 7 days, but the campaign is not ready to send.',
    ]);
  });
});

describe('[X6] at splits', () => {
  const split = aDesign({
    nodes: [
      start(),
      randomSplit('dice', 99),
      quantitySplit('gate', 5),
      delay('wait'),
      sendEmail('mail'),
      end(),
    ],
    connectors: ways('start > dice a> gate first> mail > end', 'dice b> mail', 'gate rest> wait > mail'),
  });

  test('a case must hold on every way, however unlikely, and the slowest counts', () => {
    expect(runTestCase(aScript(), aGround(split))).toMatchObject({
      state: 'passed',
      ways: 3,
      isEveryWay: true,
    });
    expect(toldOf(aScript(), aGround(split)).told).toEqual(['Sent after 1 day.']);
  });

  test('a failing case names the way on which it fails, with its journey', () => {
    const script = aScript({ expectations: [neverGets(1, 1), gets(2, 1)] });
    const result = runTestCase(script, aGround(split));
    expect(result).toMatchObject({
      state: 'failed',
      verdicts: [
        {
          way: [
            { nodeId: 'dice', route: 'a' },
            { nodeId: 'gate', route: 'first' },
          ],
        },
        { isMet: false },
      ],
    });
    const rest = aDesign({
      ...split,
      connectors: ways('start > dice a> gate first> mail > end', 'dice b> mail', 'gate rest> wait > end'),
    });
    expect(toldOf(aScript(), aGround(rest)).told).toEqual([
      'The contact left after 1 day (“Exit program”) before it was sent. On this path: Random split → A 99%, then Quantity split → Rest.',
    ]);
  });

  const everyWayOf = (names: readonly string[], last: string) =>
    aDesign({
      nodes: [start(), ...names.map((name) => randomSplit(name)), sendEmail('mail'), end()],
      connectors: [
        ...ways(`start > ${names.join(' a> ')} a> mail > end`),
        ...names.flatMap((name, index) => ways(`${name} b> ${names[index + 1] ?? last}`)),
      ],
    });

  test.each([
    ['all of six splits in a row', 6, true],
    ['the first 64 of seven', 7, false],
  ])('%s are run, and reported', (_, splits, isEveryWay) => {
    const names = Array.from({ length: splits }, (__, index) => `split${index}`);
    const result = runTestCase(aScript(), aGround(everyWayOf(names, 'mail')));
    expect(result).toMatchObject({ state: 'passed', ways: 64, isEveryWay });
  });

  test('no other way begins after 2,000 steps', () => {
    const loop = aDesign({
      nodes: [start(), randomSplit('dice'), delay('wait'), sendEmail('mail'), end()],
      connectors: ways('start > mail > dice a> wait > dice', 'dice b> end'),
    });
    const script = aScript({ expectations: [gets(1, 366)] });
    expect(runTestCase(script, aGround(loop))).toMatchObject({ state: 'passed', ways: 2, isEveryWay: false });
  });
});

describe('[X7] a case is not run', () => {
  test('when it uses something that no longer exists or fits', () => {
    const script = aScript({
      person: aPerson({
        fields: { AGE: 'old', CITY: 'York' },
        listIds: [listId(9)],
        preferenceIds: [preferenceId(9)],
      }),
      reactions: [
        { kind: 'clicks', campaignId: campaignId(1), afterHours: 0, link: null },
        { kind: 'ignores', campaignId: campaignId(9) },
      ],
      expectations: [gets(9, 1), comesTo('gone', 1)],
    });
    expect(runTestCase(script, aGround(WELCOME))).toEqual({
      state: 'cannotRun',
      gaps: [
        { kind: 'reference', reference: { kind: 'dataField', name: 'CITY' } },
        { kind: 'reference', reference: { kind: 'list', id: 9 } },
        { kind: 'reference', reference: { kind: 'preference', id: 9 } },
        { kind: 'reference', reference: { kind: 'campaign', id: 9 } },
        { kind: 'fieldType', field: 'AGE' },
        { kind: 'link', campaignId: 1, link: null },
        { kind: 'step', nodeId: 'gone' },
      ],
    });
  });
});

describe('[X2] only the program of the case runs', () => {
  test('its schedule enrols nobody: a year of daily slots takes no steps', () => {
    const design = aDesign({
      nodes: [start({ limit: 'everyTime' }), randomSplit('dice'), sendEmail('mail'), end()],
      connectors: ways('start > dice a> mail > end', 'dice b> mail'),
    });
    const script = aScript({ person: aPerson({ listIds: [listId(1)] }), expectations: [gets(1, 365)] });
    expect(runTestCase(script, aGround(design))).toMatchObject({
      state: 'passed',
      ways: 2,
      isEveryWay: true,
    });
  });

  test('a list does not enrol in another program whom the case adds to it', () => {
    const other = { id: 8 as ProgramId, name: 'Other', status: 'Active' } as const;
    const list = { id: listId(1), name: 'Newsletter', joinProgramId: other.id, revision: 1 };
    const catalogue = {
      ...aCatalogue(),
      lists: new Map([[list.id, list]]),
      programs: new Map([[other.id, other]]),
    };
    const design = aDesign({
      nodes: [start(), addContact('join'), sendEmail('mail'), end()],
      connectors: ways('start > join > mail > end'),
    });
    expect(toldOf(aScript(), aGround(design, { catalogue }))).toEqual({
      state: 'passed',
      told: ['Sent immediately.'],
    });
  });

  test('the contact has been sent nothing before', () => {
    const wasSent = decision('sent', {
      condition: { kind: 'sentCampaign', campaignId: campaignId(1) },
      maximumWait: { days: 0, hours: 0 },
    });
    const design = aDesign({
      nodes: [start(), wasSent, end('before', 'Sent before'), end()],
      connectors: ways('start > sent yes> before', 'sent no> end'),
    });
    const script = aScript({ expectations: [leaves('Exit program', 1)] });
    expect(runTestCase(script, aGround(design))).toMatchObject({ state: 'passed' });
  });
});
