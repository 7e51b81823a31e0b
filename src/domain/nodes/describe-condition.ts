import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { describeRule, describeRuleAsClause } from '#domain/catalogue/describe-rule.ts';
import { nameReference, quoteName } from '#domain/catalogue/names.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { quote } from '#domain/words/quotes.ts';
import { type Condition, SINCE_LABELS } from './condition.ts';

/** `Opened “Welcome 1” since this enrolment`; null while something is still to be chosen. */
export function describeCondition(condition: Condition | null, catalogue: Catalogue): string | null {
  return withSince(summariseCondition(condition, catalogue), condition);
}

/** The same without since when, for a card: `Opened “Welcome 1”`. */
export function summariseCondition(condition: Condition | null, catalogue: Catalogue): string | null {
  return phraseCondition(condition, catalogue, {
    opened: (campaign) => `Opened ${campaign}`,
    clicked: (link) => `Clicked ${link}`,
    sent: (campaign) => `Has been sent ${campaign}`,
    inSegment: (segment) => `In ${segment}`,
    optedIn: (preference) => `Opted in to ${preference}`,
    rule: (rule) => capitalise(describeRule(rule, catalogue)),
  });
}

/** `they have opened “Welcome 1”`, as a clause: after "if", "until", "as soon as". */
export function describeConditionAsClause(condition: Condition | null, catalogue: Catalogue): string | null {
  const clause = phraseCondition(condition, catalogue, {
    opened: (campaign) => `they have opened ${campaign}`,
    clicked: (link) => `they have clicked ${link}`,
    sent: (campaign) => `they have been sent ${campaign}`,
    inSegment: (segment) => `they are in ${segment}`,
    optedIn: (preference) => `they are opted in to ${preference}`,
    rule: (rule) => describeRuleAsClause(rule, catalogue),
  });
  return withSince(clause, condition);
}

function withSince(phrase: string | null, condition: Condition | null): string | null {
  if (phrase === null || condition === null || !('since' in condition)) return phrase;
  return `${phrase} ${SINCE_LABELS.enrolment}`;
}

type Phrases = Readonly<
  Record<'opened' | 'clicked' | 'sent' | 'inSegment' | 'optedIn', (name: string) => string>
> & { readonly rule: (rule: Rule) => string };

function phraseCondition(condition: Condition | null, catalogue: Catalogue, say: Phrases): string | null {
  switch (condition?.kind) {
    case 'openedCampaign':
    case 'sentCampaign':
    case 'clickedLink': {
      if (condition.campaignId === null) return null;
      const campaign = quoteName({ kind: 'campaign', id: condition.campaignId }, catalogue);
      if (condition.kind === 'openedCampaign') return say.opened(campaign);
      if (condition.kind === 'sentCampaign') return say.sent(campaign);
      return say.clicked(`${describeLink(condition.link)} in ${campaign}`);
    }
    case 'fieldRule':
      return condition.rule && (say.rule(condition.rule) || null);
    case 'inSegment':
      if (condition.segmentId === null) return null;
      return say.inSegment(nameReference({ kind: 'segment', id: condition.segmentId }, catalogue));
    case 'preference':
      if (condition.preferenceId === null) return null;
      return say.optedIn(quoteName({ kind: 'preference', id: condition.preferenceId }, catalogue));
    default:
      return null;
  }
}

/** `any link`, or the address without what all have in common. */
export function describeLink(link: string | null): string {
  return link === null ? 'any link' : `the link ${quote(link.replace(/^https?:\/\//, ''))}`;
}
