import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { describeRule } from '#domain/catalogue/describe-rule.ts';
import { nameReference, quoteName } from '#domain/catalogue/names.ts';
import { describeValue } from '#domain/data-fields/describe-value.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { Observation } from '#domain/engine/records/step-log.ts';
import type { Question } from '#domain/engine/records/stored.ts';
import type { CampaignId } from '#domain/ids.ts';
import { SINCE_LABELS } from '#domain/nodes/condition.ts';
import { describeLink } from '#domain/nodes/describe-condition.ts';
import { findChange, type ValueChange } from '#domain/rules/find-change.ts';
import type { LeafRule, Rule } from '#domain/rules/rule.ts';
import { listLeaves } from '#domain/rules/rule-leaves.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { formatMoment } from '#domain/words/moments.ts';
import { formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';

/** `at`: the moment of the log's row. */
export type DetailContext = {
  readonly catalogue: Catalogue;
  readonly at: Instant;
  readonly timeZone: string;
};

/** What was asked: `Opened “Welcome 1”`, `COUNTRY is “UK”`, `In segment “Lapsed”: ORDERS equals 0`. */
export function describeQuestion(question: Question, catalogue: Catalogue): string {
  return `${describeAsked(question, catalogue)}${describeSince(question)}`;
}

function describeSince(question: Question): string {
  return 'since' in question ? ` ${SINCE_LABELS.enrolment}` : '';
}

function describeAsked(question: Question, catalogue: Catalogue): string {
  switch (question.kind) {
    case 'opened':
      return `Opened ${describeCampaign(question, catalogue)}`;
    case 'sent':
      return `Has been sent ${describeCampaign(question, catalogue)}`;
    case 'clicked':
      return `Clicked ${describeLink(question.link)} in ${describeCampaign(question, catalogue)}`;
    case 'segment': {
      const segment = `In ${nameReference({ kind: 'segment', id: question.segmentId }, catalogue)}`;
      return question.rule === null ? segment : `${segment}: ${describeRule(question.rule, catalogue)}`;
    }
    case 'rule':
      return capitalise(describeRule(question.rule, catalogue));
  }
}

/** What it saw, a line for each test: `COUNTRY was “France”`, `was on list “VIP”`. */
export function describeObservation(observation: Observation, context: DetailContext): readonly string[] {
  const { question, seen } = observation;
  const rule = getRule(question);
  if (rule)
    return listLeaves(rule).map((leaf, place) => describeLeaf(leaf, seen[place] ?? null, context.catalogue));
  const [at] = seen;
  if (question.kind === 'segment') return ['the segment no longer existed'];
  if (question.kind === 'rule') return [];
  const { past, done } = VERBS[question.kind];
  if (typeof at !== 'number') return [`had not ${done}${describeSince(question)}`];
  return [`${past} on ${formatMoment(at as Instant, context.at, context.timeZone)}`];
}

/** [E28] What would have made the contact take the other branch, with the fewest changes; null where nothing is known to. */
export function describeOtherOutcome(observation: Observation, context: DetailContext): string | null {
  const { question, isMet } = observation;
  const rule = getRule(question);
  if (rule) return describeOtherRuleOutcome(rule, observation, context);
  if (question.kind === 'segment' || question.kind === 'rule')
    return 'No contact could meet it: the segment no longer existed.';
  const event = describeEvent(question, context.catalogue);
  const when = describeSince(question) || ' by then';
  return describeOutcomeIf(`they had ${isMet ? 'not ' : ''}${event}${when}`, !isMet);
}

function describeOtherRuleOutcome(
  rule: Rule,
  { isMet, seen }: Observation,
  { catalogue, at, timeZone }: DetailContext,
): string | null {
  const changes = findChange(rule, seen, getLocalDay(at, timeZone));
  if (changes === null) return null;
  return describeOutcomeIf(formatList(changes.map((change) => supposeChange(change, catalogue))), !isMet);
}

/** `their COUNTRY had been “UK”`, `they had not been on list “VIP”` */
function supposeChange({ leaves, value, isAnyOther }: ValueChange, catalogue: Catalogue): string {
  const [leaf] = leaves;
  const had = value === true ? 'had' : 'had not';
  if (leaf.kind === 'inList')
    return `they ${had} been on ${nameReference({ kind: 'list', id: leaf.listId }, catalogue)}`;
  if (leaf.kind === 'preference')
    return `they ${had} been opted in to ${quoteName({ kind: 'preference', id: leaf.preferenceId }, catalogue)}`;
  const supposed = isAnyOther ? supposeAnyOther(leaves) : `been ${describeValue(value)}`;
  return `their ${leaf.field} had ${supposed}`;
}

/** `not been “Gold” or “Silver”`: a value that no test of the field names. */
function supposeAnyOther(leaves: readonly LeafRule[]): string {
  const texts = leaves.filter((leaf) => leaf.kind === 'text');
  if (texts.length === 0) return 'not been empty';
  const named = formatList([...new Set(texts.map(({ value }) => quote(value)))], 'or');
  const isWhole = texts.every(({ operator }) => operator === 'is' || operator === 'isNot');
  return isWhole ? `not been ${named}` : `been a text without ${named}`;
}

function describeOutcomeIf(supposed: string, isMet: boolean): string {
  return `It would ${isMet ? '' : 'not '}have been met if ${supposed}.`;
}

const VERBS = {
  opened: { past: 'opened it', done: 'opened it' },
  sent: { past: 'was sent it', done: 'been sent it' },
  clicked: { past: 'clicked', done: 'clicked' },
} as const;

function describeEvent(
  question: Exclude<Question, { kind: 'rule' | 'segment' }>,
  catalogue: Catalogue,
): string {
  const campaign = describeCampaign(question, catalogue);
  if (question.kind === 'clicked') return `clicked ${describeLink(question.link)} in ${campaign}`;
  return question.kind === 'opened' ? `opened ${campaign}` : `been sent ${campaign}`;
}

function describeLeaf(leaf: LeafRule, seen: FieldValue, catalogue: Catalogue): string {
  switch (leaf.kind) {
    case 'inList':
      return `${seen === true ? 'was' : 'was not'} on ${nameReference({ kind: 'list', id: leaf.listId }, catalogue)}`;
    case 'preference':
      return `${seen === true ? 'was' : 'was not'} opted in to ${quoteName({ kind: 'preference', id: leaf.preferenceId }, catalogue)}`;
    default:
      return seen === null ? `${leaf.field} had no value` : `${leaf.field} was ${describeValue(seen)}`;
  }
}

function getRule(question: Question): Rule | null {
  return question.kind === 'rule' || question.kind === 'segment' ? question.rule : null;
}

function describeCampaign({ campaignId }: { campaignId: CampaignId }, catalogue: Catalogue): string {
  return quoteName({ kind: 'campaign', id: campaignId }, catalogue);
}
