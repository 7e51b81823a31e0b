import { quoteName } from '#domain/catalogue/names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { findMailObstacle } from '#domain/contacts/may-send.ts';
import { describeValue } from '#domain/data-fields/describe-value.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import { getNodeTitle, summariseNode } from '#domain/nodes/registry.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { Expectation, TestCase, TestPerson, TestReaction, TestScript } from './test-case.ts';

/** Names for what a test case tells of. */
export type TestWords = { readonly design: Design; readonly context: WordsContext };

/** [X8] */
export function getTestCaseTitle({ name, ...script }: Titled, words: TestWords): string {
  return name.trim() || describeTestCase(script, words);
}

type Titled = Pick<TestCase, 'name' | 'person' | 'reactions' | 'expectations'>;

/**
 * `A contact who opens “Welcome 1” without clicking gets “Welcome 2” within 3 days`; more about the contact than one thing
 * is set off by commas: `An unsubscribed contact with COUNTRY “UK”, on list “VIP”, gets …`
 */
export function describeTestCase(script: Omit<TestScript, 'enrolled'>, words: TestWords): string {
  const { person, reactions, expectations } = script;
  const subject = SUBJECTS[findMailObstacle(person) ?? 'none'];
  const traits = [...describePerson(person, words), ...describeReactions(reactions, words)];
  const who = [subject, traits.join(', ')].filter((part) => part !== '').join(' ');
  const expected = formatList(expectations.map((each) => describeExpectation(each, words)));
  return `${who}${traits.length > 1 ? ',' : ''} ${expected}`;
}

/** By what keeps them from being mailed. */
const SUBJECTS = {
  none: 'A contact',
  unsubscribed: 'An unsubscribed contact',
  suppressed: 'A suppressed contact',
} as const;

/** What makes the person another than a contact without values. */
function describePerson({ fields, listIds, preferenceIds }: TestPerson, words: TestWords): readonly string[] {
  const { catalogue } = words.context;
  const values = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field} ${describeValue(value)}`],
  );
  const lists = listIds.map((id) => quoteName({ kind: 'list', id }, catalogue));
  const preferences = preferenceIds.map((id) => quoteName({ kind: 'preference', id }, catalogue));
  return [
    ...(values.length === 0 ? [] : [`with ${formatList(values)}`]),
    ...(lists.length === 0 ? [] : [`on ${lists.length === 1 ? 'list' : 'lists'} ${formatList(lists)}`]),
    ...(preferences.length === 0 ? [] : [`opted in to ${formatList(preferences)}`]),
  ];
}

function describeReactions(reactions: readonly TestReaction[], words: TestWords): readonly string[] {
  if (reactions.length === 0) return [];
  return [`who ${formatList(reactions.map((reaction) => describeReaction(reaction, words)))}`];
}

function describeReaction(reaction: TestReaction, { context }: TestWords): string {
  const campaign = quoteName({ kind: 'campaign', id: reaction.campaignId }, context.catalogue);
  if (reaction.kind === 'ignores') return `does not open ${campaign}`;
  const after = reaction.afterHours === 0 ? '' : ` after ${formatCount(reaction.afterHours, 'hour')}`;
  if (reaction.kind === 'opens') return `opens ${campaign}${after} without clicking`;
  return `opens ${campaign} and clicks ${reaction.link ?? 'the first link'}${after}`;
}

/** `gets “Welcome 2” within 3 days` */
export function describeExpectation(expectation: Expectation, { design, context }: TestWords): string {
  const within = `within ${formatCount(expectation.withinDays, 'day')}`;
  switch (expectation.kind) {
    case 'gets':
    case 'neverGets': {
      const campaign = quoteName({ kind: 'campaign', id: expectation.campaignId }, context.catalogue);
      return `${expectation.kind === 'gets' ? 'gets' : 'does not get'} ${campaign} ${within}`;
    }
    case 'comesTo':
      return `reaches ${quoteStep(expectation.nodeId, { design, context })} ${within}`;
    case 'leaves':
      return `leaves with ${quote(expectation.outcome)} ${within}`;
  }
}

/** In quotes, as a step's own words may end in days too: ‘Opened “Welcome 1” within 2 days’. */
function quoteStep(nodeId: NodeId, { design, context }: TestWords): string {
  const node = design.nodes.find(({ id }) => id === nodeId);
  return node ? `${getNodeTitle(node)} ${quote(summariseNode(node, context))}` : DELETED_STEP;
}

export const DELETED_STEP = 'a deleted step';

export function describeStep(nodeId: NodeId, { design, context }: TestWords): string {
  const node = design.nodes.find(({ id }) => id === nodeId);
  return node ? formatNodeLabel(node, context) : DELETED_STEP;
}
