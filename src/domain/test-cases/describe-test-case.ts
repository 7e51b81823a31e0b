import { quoteName } from '#domain/catalogue/names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
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

/** `A contact who opens “Welcome 1” without clicking gets “Welcome 2” within 3 days` */
export function describeTestCase(script: Omit<TestScript, 'enrolled'>, words: TestWords): string {
  const who = [
    ...describePerson(script.person, words),
    ...(script.reactions.length === 0
      ? []
      : [`who ${formatList(script.reactions.map((reaction) => describeReaction(reaction, words)))}`]),
  ];
  const expected = formatList(script.expectations.map((each) => describeExpectation(each, words)));
  return `${['A contact', ...who].join(' ')} ${expected}`;
}

/** What makes the person another than a subscribed contact without values. */
function describePerson({ subscription, fields, listIds, preferenceIds }: TestPerson, words: TestWords) {
  const { catalogue } = words.context;
  const values = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field} ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`],
  );
  const lists = listIds.map((id) => quoteName({ kind: 'list', id }, catalogue));
  const preferences = preferenceIds.map((id) => quoteName({ kind: 'preference', id }, catalogue));
  return [
    ...(subscription === 'Subscribed' ? [] : [`that is ${subscription.toLowerCase()}`]),
    ...(values.length === 0 ? [] : [`with ${formatList(values)}`]),
    ...(lists.length === 0 ? [] : [`in ${lists.length === 1 ? 'list' : 'lists'} ${formatList(lists)}`]),
    ...(preferences.length === 0 ? [] : [`opted in to ${formatList(preferences)}`]),
  ];
}

function describeReaction(reaction: TestReaction, { context }: TestWords): string {
  const campaign = quoteName({ kind: 'campaign', id: reaction.campaignId }, context.catalogue);
  if (reaction.kind === 'ignores') return `does not open ${campaign}`;
  const after = reaction.afterHours === 0 ? '' : ` after ${formatCount(reaction.afterHours, 'hour')}`;
  if (reaction.kind === 'opens') return `opens ${campaign}${after} without clicking`;
  return `opens ${campaign} and clicks ${reaction.link ?? 'its first link'}${after}`;
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
      // A step's own words may end in days too.
      return `${within} comes to ${describeStep(expectation.nodeId, { design, context })}`;
    case 'leaves':
      return `leaves with ${quote(expectation.outcome)} ${within}`;
  }
}

export function describeStep(nodeId: NodeId, { design, context }: TestWords): string {
  const node = design.nodes.find(({ id }) => id === nodeId);
  return node ? formatNodeLabel(node, context) : 'a step that was deleted';
}
