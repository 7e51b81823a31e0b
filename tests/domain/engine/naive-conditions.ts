// What conditions ask, once more and without preparation. Shares nothing with the engine but the rules.

import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { dependsOnDay } from '#domain/rules/compile-rule.ts';
import { matchesRule } from '#domain/rules/count-matching.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { findNextMidnight } from '#tests/domain/schedule/next-midnight.ts';

/** When something happened with a campaign to a contact, or will, each time: "opened 7 1" and so on. */
export type Happened = Map<string, readonly number[]>;

/** Whoever is asked, and since when they are inside. */
export type Asked = { readonly contact: Contact; readonly enrolledAt: number };

export type Ground = {
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly happened: Happened;
};

type Message = {
  readonly contactId: number;
  readonly campaignId: number;
  readonly sentAt: number;
  readonly openedAt: number;
  readonly clickedAt: number;
  readonly link: string | null;
};

export function noteMessage(happened: Happened, message: Message): void {
  const { contactId, campaignId } = message;
  const note = (key: string, at: number) => {
    if (at > 0) happened.set(key, [...(happened.get(key) ?? []), at]);
  };
  note(`sent ${contactId} ${campaignId}`, message.sentAt);
  note(`opened ${contactId} ${campaignId}`, message.openedAt);
  note(`clicked ${contactId} ${campaignId}`, message.clickedAt);
  note(`clicked ${contactId} ${campaignId} ${message.link}`, message.clickedAt);
}

export function holds(condition: Condition | null, asked: Asked, at: Instant, ground: Ground): boolean {
  const first = happenedFirst(condition, asked, ground);
  if (first !== null) return first <= at;
  const rule = ruleOf(condition, ground);
  return rule ? matchesRule(rule, asked.contact, at, ground) : false;
}

/** Infinity for never; null where the condition asks for something else. */
function happenedFirst(
  condition: Condition | null,
  { contact, enrolledAt }: Asked,
  { happened }: Ground,
): number | null {
  const key = keyOf(condition, contact);
  if (key === null || condition === null) return null;
  const counted = (happened.get(key) ?? []).filter((at) => !('since' in condition) || at >= enrolledAt);
  return Math.min(...counted, Number.POSITIVE_INFINITY);
}

/** The first moment in a stretch of time at which it holds, as far as can be told now. */
export function holdsFirst(
  condition: Condition | null,
  asked: Asked,
  { from, until }: { readonly from: Instant; readonly until: number },
  ground: Ground,
): number {
  const { contact } = asked;
  const first = happenedFirst(condition, asked, ground);
  if (first !== null) return first;
  const rule = ruleOf(condition, ground);
  if (!rule) return Number.POSITIVE_INFINITY;
  for (let at = from; at <= until; at = findNextMidnight(at, ground.timeZone)) {
    if (matchesRule(rule, contact, at, ground)) return at;
    if (!dependsOnDay(rule)) break;
  }
  return Number.POSITIVE_INFINITY;
}

/** What the log tells of a condition that was asked: `opened 1: false [null]`. Nothing of one without a choice. */
export function observed(
  condition: Condition | null,
  asked: Asked,
  at: Instant,
  ground: Ground,
): readonly string[] {
  const { contact } = asked;
  const isMet = holds(condition, asked, at, ground);
  if (condition && 'campaignId' in condition && condition.campaignId !== null) {
    const name = {
      openedCampaign: 'opened',
      sentCampaign: 'sent',
      clickedLink: 'clicked',
    }[condition.kind];
    const link = condition.kind === 'clickedLink' && condition.link !== null ? ` ${condition.link}` : '';
    const seen = isMet ? happenedFirst(condition, asked, ground) : null;
    const since = 'since' in condition ? ' since enrolment' : '';
    return [`${name} ${condition.campaignId}${link}${since}: ${isMet} [${seen}]`];
  }
  if (condition?.kind === 'inSegment' && condition.segmentId !== null) {
    const rule = ruleOf(condition, ground);
    return [
      `segment ${condition.segmentId}: ${isMet} ${JSON.stringify(rule ? valuesOf(rule, contact) : [])}`,
    ];
  }
  const rule = ruleOf(condition, ground);
  return rule ? [`rule: ${isMet} ${JSON.stringify(valuesOf(rule, contact))}`] : [];
}

export function valuesOf(rule: Rule, contact: Contact): unknown[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap((part) => valuesOf(part, contact));
    case 'inList':
      return [contact.listIds.some((id) => id === rule.listId)];
    case 'preference':
      return [contact.preferenceIds.some((id) => id === rule.preferenceId)];
    default: {
      const value = contact.fields[rule.field];
      return [value === undefined || value === '' ? null : value];
    }
  }
}

function keyOf(condition: Condition | null, { id }: Contact): string | null {
  switch (condition?.kind) {
    case 'openedCampaign':
      return `opened ${id} ${condition.campaignId}`;
    case 'sentCampaign':
      return `sent ${id} ${condition.campaignId}`;
    case 'clickedLink': {
      const any = `clicked ${id} ${condition.campaignId}`;
      return condition.link === null ? any : `${any} ${condition.link}`;
    }
    default:
      return null;
  }
}

function ruleOf(condition: Condition | null, { catalogue }: Ground): Rule | null {
  switch (condition?.kind) {
    case 'fieldRule':
      return condition.rule;
    case 'inSegment':
      return (condition.segmentId && catalogue.segments.get(condition.segmentId)?.rule) || null;
    case 'preference':
      if (condition.preferenceId === null) return null;
      return { kind: 'preference', preferenceId: condition.preferenceId, isOptedIn: true };
    default:
      return null;
  }
}
