import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { describeRule } from '#domain/catalogue/describe-rule.ts';
import { nameReference } from '#domain/catalogue/names.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { describeValue } from '#domain/data-fields/describe-value.ts';
import { type StartSettings, startNode } from '#domain/nodes/start.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { formatMoment } from '#domain/words/moments.ts';
import { formatList } from '#domain/words/numbers.ts';
import type { EnrolmentObstacle } from './enrolment-obstacles.ts';

type About = { readonly start: StartSettings; readonly contact: Contact | null };

/** The obstacle, and what would have to change. */
export function describeObstacle(
  obstacle: EnrolmentObstacle,
  { start, contact }: About,
  context: WordsContext,
): { readonly title: string; readonly detail: string } {
  switch (obstacle.kind) {
    case 'deleted':
      return { title: 'The contact was deleted', detail: 'Deleted contacts cannot be enrolled.' };
    case 'notActive':
      return {
        title: 'The program is not active',
        detail: `Its status is ${STATUS_LABELS[obstacle.status]}. Only active programs enrol contacts.`,
      };
    case 'noSchedule':
      return {
        title: 'No scheduled enrolment',
        detail: 'Contacts are enrolled only by the API, a list they join or another program.',
      };
    case 'noRule':
      return { title: 'No enrolment rule', detail: 'Start does not say which contacts to enrol.' };
    case 'enrolmentDisabled':
      return {
        title: 'Contact enrolment is disabled',
        detail: 'The schedule enrols no one until you enable it.',
      };
    case 'notSubscribed':
      return {
        title: `The contact is ${obstacle.subscription.toLowerCase()}`,
        detail: 'Only subscribed contacts are enrolled.',
      };
    case 'inside':
      return {
        title: 'The contact is already in the program',
        detail: 'A contact can be in a program only once at a time.',
      };
    case 'alreadyEnrolled':
      return {
        title: 'The contact was enrolled before',
        detail: 'The enrolment limit allows each contact once only.',
      };
    case 'metRuleBefore':
      return {
        title: 'The contact already met the rule',
        detail: 'They can be enrolled again after they stop meeting the rule and meet it again.',
      };
    case 'ruleNotMet':
      return {
        title: 'The enrolment rule is not met',
        detail: `At the next enrolment, on ${formatMoment(obstacle.at, context.now, context.timeZone)}, they will not meet it. ${describeRuleAndValues(start, contact, context)}`,
      };
    case 'waitsForSlot':
      return {
        title: 'Waiting for the next enrolment',
        detail: `The contact meets the rule and will be enrolled on ${formatMoment(obstacle.at, context.now, context.timeZone)} if they still do.`,
      };
  }
}

/** `Daily at 09:00 · segment “VIP”: TIER is “Gold”. Their TIER is “Silver” and MOBILE is empty.` */
function describeRuleAndValues(start: StartSettings, contact: Contact | null, context: WordsContext): string {
  const { rule } = start;
  const asked = startNode.summary(start, context);
  if (!rule || !contact) return `${asked}.`;
  if (rule.kind === 'dateField') return `${asked}. ${describeValues([rule.field], contact)}`;
  const segment = context.catalogue.segments.get(rule.segmentId);
  if (!segment) return `${asked}. The segment no longer exists, so no contact meets the rule.`;
  const words = describeRule(segment.rule, context.catalogue);
  return `${asked}: ${words}. ${describeSeen(segment.rule, contact, context.catalogue)}`;
}

function describeSeen(rule: Rule, contact: Contact, catalogue: Catalogue): string {
  const named = listRuleReferences(rule);
  const fields = named.flatMap((one) => (one.kind === 'dataField' ? [one.name] : []));
  const lists = named.flatMap((one) => {
    if (one.kind !== 'list') return [];
    const isIn = contact.listIds.includes(one.id);
    return [`They are ${isIn ? '' : 'not '}on ${nameReference(one, catalogue)}.`];
  });
  return [...(fields.length > 0 ? [describeValues(fields, contact)] : []), ...new Set(lists)].join(' ');
}

function describeValues(fields: readonly string[], contact: Contact): string {
  const each = [...new Set(fields)].map(
    (field) => `${field} is ${describeValue(getFieldValue(contact, field))}`,
  );
  return `Their ${formatList(each)}.`;
}
