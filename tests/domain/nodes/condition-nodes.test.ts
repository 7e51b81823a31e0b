import { describe, expect, test } from 'vitest';
import { findLinks } from '#domain/campaigns/links.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { applyEdit } from '#domain/edits/design-edits.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { createCaseId } from '#domain/nodes/multi-decision.ts';
import {
  describeExample,
  describeSettings,
  getRouteLabel,
  listNodeReferences,
  listRoutes,
  summariseNode,
} from '#domain/nodes/registry.ts';
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
  end,
  multiDecision,
  nodeId,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT: WordsContext = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const link = 'https://example.com/shop?from=mail';

describe('[N4] conditions in words', () => {
  test.each<readonly [Condition, string, string]>([
    [
      { kind: 'openedCampaign', campaignId: campaignId(1) },
      'Opened “Welcome 1”',
      'they have opened “Welcome 1”',
    ],
    [
      { kind: 'clickedLink', campaignId: campaignId(1), link: null },
      'Clicked any link in “Welcome 1”',
      'they have clicked any link in “Welcome 1”',
    ],
    [
      { kind: 'clickedLink', campaignId: campaignId(1), link },
      'Clicked the link “example.com/shop?from=mail” in “Welcome 1”',
      'they have clicked the link “example.com/shop?from=mail” in “Welcome 1”',
    ],
    [
      { kind: 'sentCampaign', campaignId: campaignId(9) },
      'Has been sent campaign 9 (deleted)',
      'they have been sent campaign 9 (deleted)',
    ],
    [
      { kind: 'inSegment', segmentId: segmentId(1) },
      'In segment “New subscribers”',
      'they are in segment “New subscribers”',
    ],
    [
      { kind: 'preference', preferenceId: preferenceId(1) },
      'Opted in to “Product news”',
      'they are opted in to “Product news”',
    ],
  ])('%j', (condition, summary, clause) => {
    const node = decision('ask', { condition, maximumWait: { days: 0, hours: 0 } });
    expect(summariseNode(node, CONTEXT)).toBe(summary);
    expect(describeExample(node, CONTEXT)).toBe(
      `A contact who arrives now takes Yes if ${clause}, otherwise No.`,
    );
  });
});

test('links of a campaign: each once, without the marks around them', () => {
  const body = `See ${link}, (https://example.com/news) and ${link}. Or http://example.org/a_b/!\nNot ftp://example.com`;
  expect(findLinks(body)).toEqual([link, 'https://example.com/news', 'http://example.org/a_b/']);
});

describe('[N10] multi decision', () => {
  const node = multiDecision('ask', [
    { kind: 'openedCampaign', campaignId: campaignId(1) },
    { kind: 'fieldRule', rule: { kind: 'inList', listId: listId(1), isMember: true } },
    null,
  ]);
  const [first, second, third] = node.settings.cases;
  if (!first || !second || !third) throw new Error('The node has three cases.');
  const named = { ...node, settings: { cases: [first, { ...second, name: ' Readers ' }, third] } };

  test('has a way out for each condition, in order, and the default', () => {
    expect(listRoutes(named).map((route) => [route, getRouteLabel(named, route)])).toEqual([
      ['case-1', 'Condition 1'],
      ['case-2', 'Readers'],
      ['case-3', 'Condition 3'],
      ['default', 'Else'],
    ]);
  });

  test('lists its conditions', () => {
    expect(summariseNode(named, CONTEXT)).toBe('3 conditions, first match wins');
    expect(summariseNode(multiDecision('ask', [first.condition]), CONTEXT)).toBe('Opened “Welcome 1”');
    expect(summariseNode(multiDecision('ask', [null, null]), CONTEXT)).toBe('No criteria defined');
    expect(describeSettings(named, CONTEXT)).toEqual([
      { label: 'Condition 1', value: 'Opened “Welcome 1”' },
      { label: '2. Readers', value: 'On list “Newsletter”' },
      { label: 'Condition 3', value: 'No criteria defined' },
      { label: 'Else', value: 'Everyone else' },
    ]);
    expect(describeExample(named, CONTEXT)).toBe(
      'A contact who arrives now takes “Condition 1” if they have opened “Welcome 1”. Otherwise they take the branch of the next condition they meet, or Default.',
    );
  });

  test('[N6] names what each condition needs', () => {
    expect(listNodeReferences(named)).toEqual([
      { kind: 'campaign', id: campaignId(1) },
      { kind: 'list', id: listId(1) },
    ]);
  });

  test('a new case has an id that none has', () => {
    expect(createCaseId(['1', '3', 'a'])).toBe('4');
    expect(createCaseId([])).toBe('1');
  });

  const design = aDesign({
    nodes: [start(), sendEmail('mail'), node, end()],
    connectors: ways(
      'start > mail > ask',
      'ask case-1> end',
      'ask case-2> end',
      'ask case-3> end',
      'ask default> end',
    ),
  });
  const changed = (cases: typeof node.settings.cases) => {
    const edit = { type: 'changeSettings', nodeId: nodeId('ask'), nodeType: 'multiDecision' } as const;
    const result = applyEdit(design, { ...edit, settings: { cases } });
    if (!result.ok) throw new Error('The edit was refused.');
    return result.value.connectors.filter(({ from }) => from === 'ask').map(({ route }) => route);
  };

  test('[D40] a removed condition takes its connector with it, the others keep theirs', () => {
    expect(changed([first, third])).toEqual(['case-1', 'case-3', 'default']);
  });

  test('[D40] moving conditions leaves every connector where it leads', () => {
    expect(changed([third, first, second])).toEqual(['case-1', 'case-2', 'case-3', 'default']);
  });
});

describe('splits', () => {
  test('[N11] a random split labels its ways with the shares', () => {
    const node = randomSplit('split', 30);
    expect(listRoutes(node).map((route) => getRouteLabel(node, route))).toEqual(['A 30%', 'B 70%']);
    expect(summariseNode(node, CONTEXT)).toBe('A 30%, B 70%');
    expect(describeExample(node, CONTEXT)).toBe(
      'Out of 1,000 contacts, about 300 take A and the rest take B. Each contact is assigned at random every time they arrive.',
    );
  });

  test('[N12] a quantity split labels its ways with the number', () => {
    const node = quantitySplit('split', 1_500);
    expect(listRoutes(node).map((route) => getRouteLabel(node, route))).toEqual(['First 1,500', 'Rest']);
    expect(summariseNode(node, CONTEXT)).toBe('First 1,500 contacts, then the rest');
    expect(describeExample(quantitySplit('split', 1), CONTEXT)).toBe(
      'The first 1 contact takes First; everyone after that takes Rest. The count continues when you deactivate and reactivate the program.',
    );
  });

  test('[D8] the ways of a split can be swapped', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), randomSplit('split'), end('one'), end('other')],
      connectors: ways('start > mail > split', 'split a> one', 'split b> other'),
    });
    const swapped = applyEdit(design, { type: 'swapBranches', nodeId: nodeId('split') });
    expect(swapped.ok && swapped.value.connectors.slice(2)).toEqual(ways('split b> one', 'split a> other'));
  });
});
