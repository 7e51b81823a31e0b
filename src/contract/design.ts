import {
  campaignId,
  line,
  listId,
  nodeId,
  plainDate,
  preferenceId,
  programId,
  segmentId,
  smsProfileId,
  text,
  timeOfDay,
  webhookProfileId,
} from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import type { Design } from '#domain/design/design.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { MAXIMUM_LISTS } from '#domain/nodes/list-settings.ts';
import { CASE_NAME_LENGTH, MAXIMUM_CASES } from '#domain/nodes/multi-decision.ts';
import { SPLIT_QUANTITY } from '#domain/nodes/quantity-split.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import { LABEL_SIZE, LABEL_TEXT_LENGTH } from '#domain/nodes/text-label.ts';
import { FIELD_VALUE_LENGTH } from '#domain/nodes/update-contact.ts';
import { MAXIMUM_PAYLOAD_FIELDS } from '#domain/nodes/webhook.ts';
import type { FieldRule, Rule } from '#domain/rules/rule.ts';
import { MAXIMUM_PARTS, MAXIMUM_RULES } from '#domain/rules/rule-limits.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';

export const MAXIMUM_NODES = 5_000;

const field = text(100, 1);
const number = z.number();
const days = z.int().check(z.minimum(0), z.maximum(365));
const hours = z.int().check(z.minimum(0), z.maximum(23));
/** Absent where there are none. */
const minutes = z.exactOptional(z.int().check(z.minimum(0), z.maximum(59)));

const fieldRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    field,
    operator: z.enum(['is', 'isNot', 'contains', 'doesNotContain', 'startsWith', 'endsWith']),
    value: text(1_000),
  }),
  z.strictObject({
    kind: z.literal('number'),
    field,
    operator: z.enum(['equals', 'doesNotEqual', 'isGreaterThan', 'isLessThan']),
    value: number,
  }),
  z.strictObject({ kind: z.literal('numberBetween'), field, from: number, to: number }),
  z.strictObject({
    kind: z.literal('date'),
    field,
    operator: z.enum(['isOn', 'isBefore', 'isAfter']),
    value: plainDate,
  }),
  z.strictObject({
    kind: z.literal('days'),
    field,
    operator: z.enum(['isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo']),
    days: z.int().check(z.minimum(0), z.maximum(36_500)),
  }),
  z.strictObject({ kind: z.literal('yesNo'), field, operator: z.enum(['isYes', 'isNo']) }),
  z.strictObject({ kind: z.literal('emptiness'), field, operator: z.enum(['isEmpty', 'isNotEmpty']) }),
]) satisfies z.ZodMiniType<FieldRule>;

const inList = z.strictObject({ kind: z.literal('inList'), listId, isMember: z.boolean() });
const preference = z.strictObject({ kind: z.literal('preference'), preferenceId, isOptedIn: z.boolean() });

/** By kind, so that a fault deep inside is found once and not once for each alternative at every depth. */
const partOf = <T extends z.ZodMiniType<Rule>>(inner: T) => {
  const rules = z.array(inner).check(z.maxLength(MAXIMUM_PARTS));
  return z.discriminatedUnion('kind', [
    fieldRule,
    inList,
    preference,
    z.strictObject({ kind: z.literal('all'), rules }),
    z.strictObject({ kind: z.literal('any'), rules }),
  ]);
};
const leaf = z.discriminatedUnion('kind', [fieldRule, inList, preference]) satisfies z.ZodMiniType<Rule>;
const nestedRule = partOf(partOf(partOf(leaf))) satisfies z.ZodMiniType<Rule>;

/** [A7] Counted before the shape is checked: a rule costs its tests times the contacts. */
export const rule = z.pipe(
  z.unknown().check(z.refine(hasFewRules, `has more than ${MAXIMUM_RULES} rules`)),
  nestedRule,
) satisfies z.ZodMiniType<Rule>;

function hasFewRules(value: unknown): boolean {
  const rest = [value];
  for (let tests = 0; rest.length > 0; ) {
    const parts = getParts(rest.pop());
    if (parts.length > 0) rest.push(...parts.slice(0, MAXIMUM_RULES + 1));
    else if ((tests += 1) > MAXIMUM_RULES) return false;
  }
  return true;
}

/** Of a group; a test has none. */
function getParts(value: unknown): readonly unknown[] {
  const isGroup = typeof value === 'object' && value !== null && 'rules' in value;
  return isGroup && Array.isArray(value.rules) ? value.rules : [];
}

const position = z.strictObject({ x: z.number(), y: z.number() });

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const weekdays = z.array(weekday).check(z.minLength(1), z.maxLength(7));
const monthDay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day: z.int().check(z.minimum(1), z.maximum(31)) }),
  z.strictObject({ kind: z.literal('lastDay') }),
  z.strictObject({ kind: z.literal('weekday'), nth: z.literal([1, 2, 3, 4, 'last']), weekday }),
]) satisfies z.ZodMiniType<MonthDay>;

/** A field that is still to be chosen is ''. */
const dateRule = {
  field: text(100),
  direction: z.enum(['before', 'on', 'after']),
  days,
  isAnniversary: z.boolean(),
};

export const enrolmentRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dateField'), ...dateRule }),
  z.strictObject({ kind: z.literal('segment'), segmentId }),
]) satisfies z.ZodMiniType<EnrolmentRule>;

const start = z.strictObject({
  schedule: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('daily'), at: timeOfDay }),
      z.strictObject({ kind: z.literal('weekly'), weekdays, at: timeOfDay }),
      z.strictObject({ kind: z.literal('monthly'), on: monthDay, at: timeOfDay }),
    ]),
  ),
  rule: z.nullable(enrolmentRule),
  limit: z.enum(['firstTimeOnly', 'whenNewlyMet', 'everyTime']),
});

/** Absent in what was stored before delays had the choice: then contacts continue immediately. */
const lateChoice = z.exactOptional(z.enum(['skip', 'leave']));
const delay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days, hours: z.exactOptional(hours), minutes }),
  z.strictObject({ kind: z.literal('untilTimeOfDay'), at: timeOfDay }),
  z.strictObject({ kind: z.literal('daysAtTime'), days, at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilWeekday'), weekdays, at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilDayOfMonth'), on: monthDay, at: timeOfDay }),
  z.strictObject({
    kind: z.literal('untilDate'),
    date: z.nullable(plainDate),
    at: timeOfDay,
    ifPast: lateChoice,
  }),
  z.strictObject({
    kind: z.literal('untilDateField'),
    ...dateRule,
    at: timeOfDay,
    ifPast: lateChoice,
    ifNone: lateChoice,
  }),
]);

/** Absent in what was stored before conditions said since when: then they ask whether it ever happened. */
export const since = z.exactOptional(z.literal('enrolment'));
const ofCampaign = { campaignId: z.nullable(campaignId), since };
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('openedCampaign'), ...ofCampaign }),
  z.strictObject({ kind: z.literal('clickedLink'), ...ofCampaign, link: z.nullable(text(2_000, 1)) }),
  z.strictObject({ kind: z.literal('sentCampaign'), ...ofCampaign }),
  z.strictObject({ kind: z.literal('fieldRule'), rule: z.nullable(rule) }),
  z.strictObject({ kind: z.literal('inSegment'), segmentId: z.nullable(segmentId) }),
  z.strictObject({ kind: z.literal('preference'), preferenceId: z.nullable(preferenceId) }),
]) satisfies z.ZodMiniType<Condition>;

const dateSplit = z.strictObject({ date: z.nullable(plainDate), at: timeOfDay });

const decision = z.strictObject({
  condition: z.nullable(condition),
  maximumWait: z.strictObject({ days, hours, minutes }),
});

const multiDecision = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z0-9-]{1,35}$/)),
        name: line(CASE_NAME_LENGTH),
        condition: z.nullable(condition),
      }),
    )
    .check(z.maxLength(MAXIMUM_CASES)),
});

const range = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max));

const textLabel = z.strictObject({
  text: text(LABEL_TEXT_LENGTH),
  width: range(LABEL_SIZE.width),
  height: range(LABEL_SIZE.height),
});

const fieldChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    value: z.union([text(FIELD_VALUE_LENGTH), number, z.boolean()]),
  }),
  z.strictObject({ kind: z.literal('increment'), by: number }),
  z.strictObject({ kind: z.literal('decrement'), by: number }),
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('copy'), from: text(100) }),
]) satisfies z.ZodMiniType<FieldChange>;

const preferenceIds = z.array(preferenceId).check(z.maxLength(100));
const updateContact = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('field'),
    field: z.nullable(field),
    change: z.nullable(fieldChange),
  }),
  z.strictObject({ kind: z.literal('optIn'), preferenceIds }),
  z.strictObject({ kind: z.literal('optOut'), preferenceIds }),
]);

const lists = z.strictObject({
  kind: z.literal('lists'),
  listIds: z.array(listId).check(z.maxLength(MAXIMUM_LISTS)),
});
const addContact = z.discriminatedUnion('kind', [
  lists,
  z.strictObject({ kind: z.literal('program'), programId: z.nullable(programId) }),
]);
const removeContact = z.discriminatedUnion('kind', [
  lists,
  z.strictObject({ kind: z.literal('account'), isConfirmed: z.boolean() }),
]);

const sendSms = z.strictObject({ profileId: z.nullable(smsProfileId), text: text(2_000) });
const webhook = z.strictObject({
  profileId: z.nullable(webhookProfileId),
  fields: z.array(field).check(z.maxLength(MAXIMUM_PAYLOAD_FIELDS)),
});

const createNodeSchema = <T extends string, S extends z.ZodMiniType>(type: T, settings: S) =>
  z.strictObject({ id: nodeId, type: z.literal(type), settings, position });

export const node = z.discriminatedUnion('type', [
  createNodeSchema('start', start),
  createNodeSchema('sendEmail', z.strictObject({ campaignId: z.nullable(campaignId) })),
  createNodeSchema('sendSms', sendSms),
  createNodeSchema('delay', delay),
  createNodeSchema('decision', decision),
  createNodeSchema('multiDecision', multiDecision),
  createNodeSchema('randomSplit', z.strictObject({ percentA: range({ min: 0, max: 100 }) })),
  createNodeSchema('dateSplit', dateSplit),
  createNodeSchema('quantitySplit', z.strictObject({ first: range({ min: 0, max: SPLIT_QUANTITY.max }) })),
  createNodeSchema('updateContact', updateContact),
  createNodeSchema('addContact', addContact),
  createNodeSchema('removeContact', removeContact),
  createNodeSchema('webhook', webhook),
  createNodeSchema('end', z.strictObject({ outcome: line(100) })),
  createNodeSchema('textLabel', textLabel),
]);

const route = z.union([
  z.enum(['next', 'yes', 'no', 'a', 'b', 'first', 'rest', 'before', 'after', 'default']),
  z.templateLiteral(['case-', text(40, 1)]),
]) satisfies z.ZodMiniType<Route>;

export const connector = z.strictObject({ from: nodeId, route, to: nodeId });

/** Shape and size only; whether the graph makes sense is for the domain to say. */
export const design = z.strictObject({
  nodes: z.array(node).check(z.minLength(1), z.maxLength(MAXIMUM_NODES)),
  connectors: z.array(connector).check(z.maxLength(MAXIMUM_NODES * 2)),
  exitConditions: z.array(z.strictObject({ id: text(40, 1), name: line(100), rule })).check(z.maxLength(5)),
}) satisfies z.ZodMiniType<Design>;
