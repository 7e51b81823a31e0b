import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { nameReference } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { SegmentId } from '#domain/ids.ts';
import { type DateRule, getDayShift } from '#domain/schedule/date-rule.ts';
import { type EnrolmentSchedule, getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { findSlotAfter, type Recurrence } from '#domain/schedule/recurrence.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { formatDay, formatMoment } from '#domain/words/moments.ts';
import { formatList } from '#domain/words/numbers.ts';
import { describeRecurrence } from '#domain/words/recurrences.ts';
import { checkDateRule, describeDateRule, describeRuleDate } from './date-rule.ts';
import type { NodeDefinition } from './node-definition.ts';
import { checkRecurrence } from './recurrence-checks.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type EnrolmentRule =
  | ({ readonly kind: 'dateField' } & DateRule)
  | { readonly kind: 'segment'; readonly segmentId: SegmentId };

export type EnrolmentLimit = 'firstTimeOnly' | 'whenNewlyMet' | 'everyTime';

/** A schedule or rule that nobody has chosen yet is null; "No scheduled enrolment" is a choice and needs no rule. */
export type StartSettings = {
  readonly schedule: EnrolmentSchedule | null;
  readonly rule: EnrolmentRule | null;
  readonly limit: EnrolmentLimit;
};

/** The three limits as the panel offers them. */
export const LIMIT_LABELS: Readonly<Record<EnrolmentLimit, string>> = {
  firstTimeOnly: 'Enrol contacts in the program only on the first time they meet the start criteria',
  whenNewlyMet: 'Re-enrol contacts only when they newly meet the start criteria',
  everyTime: 'Re-enrol contacts on the program every day they meet the start criteria',
};

/** [N1] */
export const startNode: NodeDefinition<StartSettings> = {
  title: 'Start',
  family: 'startEnd',
  defaults: { schedule: null, rule: null, limit: 'firstTimeOnly' },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: false,
  summary: ({ schedule, rule }, { catalogue }) => {
    if (schedule === null) return 'No start criteria defined';
    if (schedule.kind === 'none') return 'No scheduled enrolment';
    const when = describeRecurrence(schedule);
    return rule === null ? `${when} · no rule defined` : `${when} · ${ruleSummary(rule, catalogue)}`;
  },
  example: describeExample,
  facts: ({ schedule, rule, limit }, { catalogue }) => {
    const scheduling = { label: 'Enrolment scheduling', value: describeSchedule(schedule) };
    if (getRecurrence(schedule) === null) return [scheduling];
    return [
      scheduling,
      {
        label: 'Enrolment rule',
        value: rule === null ? 'None defined' : capitalise(ruleSummary(rule, catalogue)),
      },
      { label: 'Enrolment limits', value: LIMIT_LABELS[limit] },
    ];
  },
  check: startProblems,
  references: ({ schedule, rule }) => (getRecurrence(schedule) && rule ? [getReference(rule)] : []),
};

function describeSchedule(schedule: EnrolmentSchedule | null): string {
  if (schedule === null) return 'None defined';
  return schedule.kind === 'none' ? 'No scheduled enrolment' : describeRecurrence(schedule);
}

function ruleSummary(rule: EnrolmentRule, catalogue: Catalogue): string {
  if (rule.kind === 'segment') return nameReference({ kind: 'segment', id: rule.segmentId }, catalogue);
  return rule.direction === 'on' ? `on ${describeRuleDate(rule)}` : describeDateRule(rule);
}

function describeExample(settings: StartSettings, context: WordsContext): string {
  const { schedule, rule } = settings;
  if (schedule === null) return 'Choose when to enrol contacts, and which ones.';
  if (schedule.kind === 'none')
    return 'No contacts are enrolled on a schedule. They are enrolled only by the API, a list they join or another program.';
  if (rule === null || startProblems(settings, context.catalogue).length > 0) {
    return 'Complete the enrolment rule to see which contacts are enrolled.';
  }
  const slots = nextThree(schedule, context);
  const [first, ...others] = slots.map((slot) => formatMoment(slot, context.now, context.timeZone));
  const [slot = context.now] = slots;
  const enrols = `Next: ${first}, if the program is active. Enrols ${whom(rule, slot, context)}${limitClause(settings)}.`;
  const between =
    rule.kind === 'dateField' && schedule.kind !== 'daily'
      ? ' Contacts whose date falls between two enrolments are enrolled at the second.'
      : '';
  return `${enrols}${between} Then ${formatList(others)}.`;
}

function nextThree(recurrence: Recurrence, { now, timeZone }: WordsContext): readonly Instant[] {
  const first = findSlotAfter(recurrence, now, timeZone);
  const second = findSlotAfter(recurrence, first, timeZone);
  return [first, second, findSlotAfter(recurrence, second, timeZone)];
}

function limitClause({ limit, schedule }: StartSettings): string {
  switch (limit) {
    case 'firstTimeOnly':
      return ', once per contact';
    case 'whenNewlyMet':
      return '. Contacts can be enrolled again after they stop meeting the rule and meet it again';
    case 'everyTime':
      return `, and again every ${schedule?.kind === 'daily' ? 'day' : 'time'} they meet the rule`;
  }
}

function whom(rule: EnrolmentRule, slot: WordsContext['now'], context: WordsContext): string {
  if (rule.kind === 'segment') {
    return `contacts in ${nameReference({ kind: 'segment', id: rule.segmentId }, context.catalogue)}`;
  }
  // Enrolling 7 days before a date means that today's contacts have the date of 7 days on.
  const date = formatDay(slot, { days: -getDayShift(rule) }, context.timeZone);
  return rule.isAnniversary
    ? `contacts whose ${rule.field} anniversary is ${date}`
    : `contacts whose ${rule.field} is ${date}`;
}

function startProblems({ schedule, rule }: StartSettings, catalogue: Catalogue): readonly SettingProblem[] {
  if (schedule === null) return [criteriaMissing('schedule')];
  if (schedule.kind === 'none') return [];
  return [...checkRecurrence(schedule, 'the schedule'), ...ruleProblems(rule, catalogue)];
}

function ruleProblems(rule: EnrolmentRule | null, catalogue: Catalogue): readonly SettingProblem[] {
  if (rule === null) return [criteriaMissing('rule')];
  if (rule.kind === 'segment') return [];
  if (rule.field === '') return [criteriaMissing('field')];
  return checkDateRule(rule, catalogue, 'the enrolment rule');
}

function criteriaMissing(field: 'schedule' | 'rule' | 'field'): SettingProblem {
  const advice = {
    schedule: 'Choose a schedule and an enrolment rule, or “No scheduled enrolment”.',
    rule: 'Choose a segment or a date field to decide which contacts are enrolled.',
    field: 'Choose the date field for the enrolment rule.',
  };
  return {
    code: 'startCriteriaMissing',
    field,
    text: 'Define start criteria for program',
    advice: advice[field],
  };
}

function getReference(rule: EnrolmentRule): Reference {
  return rule.kind === 'segment'
    ? { kind: 'segment', id: rule.segmentId }
    : { kind: 'dataField', name: rule.field };
}
