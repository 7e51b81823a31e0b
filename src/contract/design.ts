import { z } from '#contract/zod.ts';
import { campaignId, listId, nodeId, plainDate, segmentId, text, timeOfDay } from '#contract/identifiers.ts';
import type { FieldRule, Rule } from '#domain/audience/rule.ts';
import { LABEL_SIZE, LABEL_TEXT_LENGTH } from '#domain/nodes/text-label.ts';
import type { Design, Route } from '#domain/program/design.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';

export const MAXIMUM_NODES = 5_000;

const field = text(100, 1);
const number = z.number();
const days = z.int().check(z.minimum(0), z.maximum(365));

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

/** Groups nest three deep at the most, so that a rule can be read and its check never runs away. */
const group = <T extends z.ZodMiniType<Rule>>(inner: T) => {
  const rules = z.array(inner).check(z.maxLength(50));
  return z.union([
    z.strictObject({ kind: z.literal('all'), rules }),
    z.strictObject({ kind: z.literal('any'), rules }),
  ]);
};
const leaf = z.union([fieldRule, inList]) satisfies z.ZodMiniType<Rule>;
const shallow = z.union([leaf, group(leaf)]) satisfies z.ZodMiniType<Rule>;
const deeper = z.union([leaf, group(shallow)]) satisfies z.ZodMiniType<Rule>;
const rule = z.union([leaf, group(deeper)]) satisfies z.ZodMiniType<Rule>;

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

const start = z.strictObject({
  schedule: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('daily'), at: timeOfDay }),
      z.strictObject({ kind: z.literal('weekly'), weekdays, at: timeOfDay }),
      z.strictObject({ kind: z.literal('monthly'), on: monthDay, at: timeOfDay }),
    ]),
  ),
  rule: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('dateField'), ...dateRule }),
      z.strictObject({ kind: z.literal('segment'), segmentId }),
    ]),
  ),
  limit: z.enum(['firstTimeOnly', 'whenNewlyMet', 'everyTime']),
});

const delay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days }),
  z.strictObject({ kind: z.literal('untilTimeOfDay'), at: timeOfDay }),
  z.strictObject({ kind: z.literal('daysAtTime'), days, at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilWeekday'), weekdays, at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilDayOfMonth'), on: monthDay, at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilDate'), date: z.nullable(plainDate), at: timeOfDay }),
  z.strictObject({ kind: z.literal('untilDateField'), ...dateRule, at: timeOfDay }),
]);

const dateSplit = z.strictObject({ date: z.nullable(plainDate), at: timeOfDay });

const decision = z.strictObject({
  condition: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('openedCampaign'), campaignId: z.nullable(campaignId) }),
      z.strictObject({ kind: z.literal('fieldRule'), rule: z.nullable(fieldRule) }),
    ]),
  ),
  maximumWait: z.strictObject({ days, hours: z.int().check(z.minimum(0), z.maximum(23)) }),
});

const range = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max));

const textLabel = z.strictObject({
  text: text(LABEL_TEXT_LENGTH),
  width: range(LABEL_SIZE.width),
  height: range(LABEL_SIZE.height),
});

const nodeOf = <T extends string, S extends z.ZodMiniType>(type: T, settings: S) =>
  z.strictObject({ id: nodeId, type: z.literal(type), settings, position });

export const node = z.discriminatedUnion('type', [
  nodeOf('start', start),
  nodeOf('sendEmail', z.strictObject({ campaignId: z.nullable(campaignId) })),
  nodeOf('delay', delay),
  nodeOf('dateSplit', dateSplit),
  nodeOf('decision', decision),
  nodeOf('end', z.strictObject({ outcome: text(100, 1) })),
  nodeOf('textLabel', textLabel),
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
  exitConditions: z.array(z.strictObject({ id: text(40, 1), name: text(100), rule })).check(z.maxLength(5)),
}) satisfies z.ZodMiniType<Design>;
