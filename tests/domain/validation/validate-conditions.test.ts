import { describe, expect, test } from 'vitest';
import { NEW_BODY } from '#domain/campaigns/footer.ts';
import type { Design } from '#domain/design/design.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { DecisionCase } from '#domain/nodes/multi-decision.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';
import {
  aCatalogue,
  campaignId,
  listId,
  preferenceId,
  segmentId,
} from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';

const CATALOGUE = aCatalogue({
  campaigns: [
    { id: 1, name: 'Welcome 1', body: `Look: https://example.com/shop.${NEW_BODY}` },
    { id: 2, name: 'Welcome 2' },
  ],
});

const found = (design: Design, facts: ValidationFacts = {}) =>
  validateDesign(design, CATALOGUE, facts).map(
    ({ severity, nodeId, field, text }) => `${severity} ${nodeId ?? 'program'}.${field ?? '-'} ${text}`,
  );

/** start > mail > a day > the node, every way out of it to the end. */
const through = (node: ProgramNode, ...routes: readonly string[]) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait'), node, end()],
    connectors: ways(
      `start > mail > wait > ${node.id}`,
      ...routes.map((route) => `${node.id} ${route}> end`),
    ),
  });
const asking = (condition: Condition | null) => through(decision('ask', { condition }), 'yes', 'no');
const cases = (...conditions: readonly (Condition | null)[]) =>
  through(multiDecision('ask', conditions), ...conditions.map((_, index) => `case-${index + 1}`), 'default');

const sentWelcome: Condition = { kind: 'sentCampaign', campaignId: campaignId(1) };
const CRITERIA = 'Define decision criteria for element';

describe('conditions of a decision', () => {
  test.each<readonly [string, Condition]>([
    ['opened', { kind: 'openedCampaign', campaignId: campaignId(1) }],
    ['clicked any link', { kind: 'clickedLink', campaignId: campaignId(1), link: null }],
    [
      'clicked one link',
      { kind: 'clickedLink', campaignId: campaignId(1), link: 'https://example.com/shop' },
    ],
    ['sent', sentWelcome],
    ['a rule', { kind: 'fieldRule', rule: { kind: 'inList', listId: listId(1), isMember: true } }],
    ['segment', { kind: 'inSegment', segmentId: segmentId(1) }],
    ['preference', { kind: 'preference', preferenceId: preferenceId(1) }],
  ])('[V7] complete, nothing is wrong: %s', (_what, condition) => {
    expect(found(asking(condition))).toEqual([]);
    expect(found(cases(condition, sentWelcome))).toEqual([]);
  });

  test.each<readonly [Condition | null, string]>([
    [null, 'condition'],
    [{ kind: 'openedCampaign', campaignId: null }, 'campaignId'],
    [{ kind: 'clickedLink', campaignId: null, link: null }, 'campaignId'],
    [{ kind: 'sentCampaign', campaignId: null }, 'campaignId'],
    [{ kind: 'fieldRule', rule: null }, 'rule'],
    [{ kind: 'inSegment', segmentId: null }, 'segmentId'],
    [{ kind: 'preference', preferenceId: null }, 'preferenceId'],
  ])('[V7] with something still to be chosen: %j', (condition, field) => {
    expect(found(asking(condition))).toEqual([`error ask.${field} ${CRITERIA}`]);
    expect(found(cases(sentWelcome, condition))).toEqual([`error ask.cases.1.${field} ${CRITERIA}`]);
  });

  test('[V7] the advice names the condition of a multi decision', () => {
    const [problem] = validateDesign(cases(sentWelcome, null), CATALOGUE);
    expect(problem?.advice).toBe('Condition 2: Choose a condition.');
  });

  test('[V8] names a missing segment and a missing preference', () => {
    expect(found(asking({ kind: 'inSegment', segmentId: segmentId(9) }))).toEqual([
      'error ask.segmentId Segment 9 no longer exists',
    ]);
    expect(found(asking({ kind: 'preference', preferenceId: preferenceId(9) }))).toEqual([
      'error ask.preferenceId Preference 9 no longer exists',
    ]);
  });

  test('[V9] finds a rule with an empty group, or one that does not fit its field', () => {
    expect(found(asking({ kind: 'fieldRule', rule: { kind: 'any', rules: [] } }))).toEqual([
      'error ask.rule Add a rule to the group',
    ]);
    const rule = { kind: 'yesNo', field: 'AGE', operator: 'isYes' } as const;
    expect(found(asking({ kind: 'fieldRule', rule: { kind: 'all', rules: [rule] } }))).toEqual([
      'error ask.rule This rule does not work with data field AGE',
    ]);
  });

  test('[V16] finds a link that the campaign no longer has', () => {
    const link = 'https://example.com/old';
    expect(found(asking({ kind: 'clickedLink', campaignId: campaignId(1), link }))).toEqual([
      'error ask.link “Welcome 1” no longer contains the link “example.com/old”',
    ]);
  });

  test('[V16] finds a campaign with nothing to click', () => {
    const design = aDesign({
      nodes: [
        start(),
        sendEmail('mail', 2),
        decision('ask', { condition: { kind: 'clickedLink', campaignId: campaignId(2), link: null } }),
        end(),
      ],
      connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> end'),
    });
    expect(found(design)).toEqual(['error ask.link “Welcome 2” has no link to click']);
  });

  test('[V13] warns of a segment with no one in it, when the count is known', () => {
    const design = asking({ kind: 'inSegment', segmentId: segmentId(1) });
    const blank = {
      ...design,
      nodes: design.nodes.map((node) => (node.type === 'start' ? unscheduled : node)),
    };
    expect(found(blank, { contactsInSegment: new Map([[segmentId(1), 0]]) })).toEqual([
      'warning ask.segmentId Segment “New subscribers” has no contacts',
    ]);
    expect(found(blank, { contactsInSegment: new Map([[segmentId(1), 1]]) })).toEqual([]);
  });

  test.each<Condition>([
    { kind: 'openedCampaign', campaignId: campaignId(2) },
    { kind: 'sentCampaign', campaignId: campaignId(2) },
  ])('[V15] warns of a campaign that no earlier step sends: $kind', (condition) => {
    const text = 'No earlier step sends “Welcome 2”';
    expect(found(asking(condition))).toEqual([`warning ask.campaignId ${text}`]);
    expect(found(cases(sentWelcome, condition))).toEqual([`warning ask.cases.1.campaignId ${text}`]);
  });
});

const unscheduled = start({ schedule: { kind: 'none' }, rule: null });

describe('[V17] a condition on a campaign that an earlier step sends', () => {
  const opened = { kind: 'openedCampaign', campaignId: campaignId(1) } as const;
  const inProgram = (limit: StartSettings['limit'], condition: Condition) => {
    const design = aDesign({
      nodes: [
        start({ limit }),
        sendEmail('mail'),
        decision('ask', { condition, maximumWait: { days: 3, hours: 0 } }),
        end(),
      ],
      connectors: ways('start > mail > ask yes> end', 'ask no> end'),
    });
    return found(design);
  };

  test('is warned of where contacts come again and it counts whenever it happened', () => {
    expect(inProgram('everyTime', opened)).toEqual([
      'warning ask.since The condition on “Welcome 1” also counts earlier enrolments',
    ]);
  });

  test.each([
    ['it counts since this enrolment', 'everyTime', { ...opened, since: 'enrolment' }],
    ['contacts come once', 'firstTimeOnly', opened],
  ] as const)('is not warned of where %s', (_name, limit, condition) => {
    expect(inProgram(limit, condition)).toEqual([]);
  });
});

describe('multi decision', () => {
  const withCases = (made: readonly DecisionCase[], ...routes: readonly string[]) =>
    through({ ...multiDecision('ask'), settings: { cases: made } }, ...routes);

  test('[V9] needs a condition', () => {
    expect(found(withCases([], 'default'))).toEqual(['error ask.cases Use 1 to 9 conditions']);
  });

  test('[V9] has nine conditions at most', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({
      id: `${index}`,
      name: '',
      condition: sentWelcome,
    }));
    expect(found(withCases(ten, ...ten.map(({ id }) => `case-${id}`), 'default'))).toEqual([
      'error ask.cases Use 1 to 9 conditions',
    ]);
  });

  test('[V9] cannot have one condition twice', () => {
    const twice = [1, 2].map(() => ({ id: 'a', name: '', condition: sentWelcome }));
    expect(found(withCases(twice, 'case-a', 'default'))).toContain(
      'error ask.cases Two conditions have the same ID',
    );
  });

  test('[V3] names a way out that leads nowhere', () => {
    const [problem] = validateDesign(
      withCases([{ id: 'a', name: 'Readers', condition: sentWelcome }], 'default'),
      CATALOGUE,
    );
    expect(problem?.advice).toContain('Readers');
  });

  test('[V11] each condition counts as a decision, the default does not', () => {
    const withDecisions = (count: number) => {
      const asks = Array.from({ length: count }, (_, index) => `ask-${index}`);
      return aDesign({
        nodes: [
          start(),
          sendEmail('mail'),
          multiDecision(
            'multi',
            Array.from({ length: 9 }, () => sentWelcome),
          ),
          ...asks.map((id) => decision(id)),
          end(),
        ],
        connectors: [
          ...ways('start > mail > multi', 'multi default> ask-0', `${asks.at(-1)} yes> end`),
          ...Array.from({ length: 9 }, (_, index) => ways(`multi case-${index + 1}> end`)).flat(),
          ...asks.slice(1).flatMap((id, index) => ways(`ask-${index} yes> ${id}`)),
          ...asks.flatMap((id) => ways(`${id} no> end`)),
        ],
      });
    };
    expect(found(withDecisions(11))).toEqual([]);
    expect(found(withDecisions(12))).toEqual([
      'error program.- Reduce the number of decisions to 20 or fewer',
    ]);
  });
});

describe('splits', () => {
  test.each([0, 100, 12.5])('[V9] cannot be random with %d%%', (percentA) => {
    expect(found(through(randomSplit('split', percentA), 'a', 'b'))).toEqual([
      'error split.percentA Set the split to between 1% and 99%',
    ]);
  });

  test.each([0, 1.5, 1_000_001])('[V9] cannot be by quantity with %d contacts', (first) => {
    expect(found(through(quantitySplit('split', first), 'first', 'rest'))).toEqual([
      'error split.first Set how many contacts take First, from 1 to 1,000,000',
    ]);
  });

  test.each([1, 99])('[V9] can be random with %d%%', (percentA) => {
    expect(found(through(randomSplit('split', percentA), 'a', 'b'))).toEqual([]);
    expect(found(through(quantitySplit('split', percentA), 'first', 'rest'))).toEqual([]);
  });

  test('[V3] must be connected both ways', () => {
    expect(found(through(randomSplit('split'), 'a'))).toEqual([
      'error split.- Ensure all program routes terminate with an end step',
    ]);
  });
});
