import type { SegmentId } from '#domain/audience/segment.ts';
import { quoted } from './catalogue-words.ts';
import { dayInWords, momentInWords } from './moments.ts';
import type { NodeDefinition, SettingProblem, WordsContext } from './node-definition.ts';
import { countOf } from './number-words.ts';
import { onlyNext, unlabelled } from './routes.ts';
import { isTimeOfDay } from './time-of-day.ts';
import type { Catalogue, Reference } from '#domain/program/references.ts';
import { nextDailySlot } from '#domain/schedule/daily-slot.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';

type EnrolmentSchedule = { readonly kind: 'none' } | { readonly kind: 'daily'; readonly at: TimeOfDay };

export type EnrolmentRule =
  | {
      readonly kind: 'dateField';
      readonly field: string;
      readonly direction: 'before' | 'on' | 'after';
      /** Whole days, 1 to 365; 0 only with "on". */
      readonly days: number;
      readonly isAnniversary: boolean;
    }
  | { readonly kind: 'segment'; readonly segmentId: SegmentId };

export type EnrolmentLimit = 'firstTimeOnly' | 'whenNewlyMet' | 'everyTime';

/** A schedule or rule that nobody has chosen yet is null; "No scheduled enrolment" is a choice and needs no rule. */
export type StartSettings = {
  readonly schedule: EnrolmentSchedule | null;
  readonly rule: EnrolmentRule | null;
  readonly limit: EnrolmentLimit;
};

export const RULE_DAYS = { min: 1, max: 365 } as const;

/** The three limits as the panel offers them. */
export const LIMIT_LABELS: Readonly<Record<EnrolmentLimit, string>> = {
  firstTimeOnly: 'Enrol contacts in the program only on the first time they meet the start criteria',
  whenNewlyMet: 'Re-enrol contacts only when they newly meet the start criteria',
  everyTime: 'Re-enrol contacts on the program every day they meet the start criteria',
};

/** [N1] */
export const startNode: NodeDefinition<'start'> = {
  type: 'start',
  title: 'Start',
  family: 'startEnd',
  defaults: { schedule: null, rule: null, limit: 'firstTimeOnly' },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: false,
  summary: ({ schedule, rule }, { catalogue }) => {
    if (schedule === null) return 'No start criteria defined';
    if (schedule.kind === 'none') return 'No scheduled enrolment';
    const daily = `Daily at ${schedule.at}`;
    return rule === null ? `${daily} - no rule defined` : `${daily} - ${ruleSummary(rule, catalogue)}`;
  },
  example: exampleInWords,
  facts: ({ schedule, rule, limit }, { catalogue }) => {
    const scheduling = { label: 'Enrolment scheduling', value: scheduleInWords(schedule) };
    if (schedule?.kind !== 'daily') return [scheduling];
    return [
      scheduling,
      {
        label: 'Enrolment rule',
        value: rule === null ? 'None defined' : upperFirst(ruleSummary(rule, catalogue)),
      },
      { label: 'Enrolment limits', value: LIMIT_LABELS[limit] },
    ];
  },
  check: startProblems,
  references: ({ schedule, rule }) => (schedule?.kind === 'daily' && rule ? [referenceOf(rule)] : []),
};

function scheduleInWords(schedule: EnrolmentSchedule | null): string {
  if (schedule === null) return 'None defined';
  return schedule.kind === 'none' ? 'No scheduled enrolment' : `Daily at ${schedule.at}`;
}

function ruleSummary(rule: EnrolmentRule, catalogue: Catalogue): string {
  if (rule.kind === 'segment') return `segment ${quoted({ kind: 'segment', id: rule.segmentId }, catalogue)}`;
  const day = rule.isAnniversary ? `the anniversary of ${rule.field}` : rule.field;
  return rule.direction === 'on' ? `on ${day}` : `${countOf(rule.days, 'day')} ${rule.direction} ${day}`;
}

function exampleInWords(settings: StartSettings, context: WordsContext): string {
  const { schedule, rule } = settings;
  if (schedule === null) return 'Choose when contacts are enrolled, and which.';
  if (schedule.kind === 'none')
    return 'Nobody is enrolled by schedule; contacts come in through the API or another program.';
  if (rule === null || startProblems(settings, context.catalogue).length > 0) {
    return 'Complete the enrolment rule to see who is enrolled.';
  }
  const slot = nextDailySlot(context.now, schedule.at, context.timeZone);
  const moment = momentInWords(slot, context.now, context.timeZone);
  return `On ${moment}, if active: enrols ${whom(rule, slot, context)}${LIMIT_CLAUSES[settings.limit]}.`;
}

const LIMIT_CLAUSES: Readonly<Record<EnrolmentLimit, string>> = {
  firstTimeOnly: ', each only the first time',
  whenNewlyMet: ', again only when they newly meet the rule',
  everyTime: ', and again each day they meet the rule',
};

function whom(rule: EnrolmentRule, slot: WordsContext['now'], context: WordsContext): string {
  if (rule.kind === 'segment') {
    return `contacts in segment ${quoted({ kind: 'segment', id: rule.segmentId }, context.catalogue)}`;
  }
  // Enrolling 7 days before a date means that today's contacts have the date of 7 days on.
  const days = { before: rule.days, on: 0, after: -rule.days }[rule.direction];
  const date = dayInWords(slot, { days }, context.timeZone);
  return rule.isAnniversary
    ? `contacts whose anniversary of ${rule.field} is ${date}`
    : `contacts whose ${rule.field} is ${date}`;
}

function startProblems({ schedule, rule }: StartSettings, catalogue: Catalogue): readonly SettingProblem[] {
  if (schedule === null) return [criteriaMissing('schedule')];
  if (schedule.kind === 'none') return [];
  const timeProblems = isTimeOfDay(schedule.at) ? [] : [TIME_MISSING];
  return [...timeProblems, ...ruleProblems(rule, catalogue)];
}

function ruleProblems(rule: EnrolmentRule | null, catalogue: Catalogue): readonly SettingProblem[] {
  if (rule === null) return [criteriaMissing('rule')];
  if (rule.kind === 'segment') return [];
  if (rule.field === '') return [criteriaMissing('field')];
  const field = catalogue.dataFields.get(rule.field);
  if (field && field.type !== 'Date') return [notADate(rule.field)];
  return areDaysInRange(rule) ? [] : [DAYS_OUT_OF_RANGE];
}

function criteriaMissing(field: 'schedule' | 'rule' | 'field'): SettingProblem {
  const advice = {
    schedule: 'Choose an enrolment schedule; with one, also the rule that contacts must meet.',
    rule: 'Choose a date field or a segment: it says which contacts the schedule enrols.',
    field: 'Choose the date field that the enrolment rule looks at.',
  };
  return {
    code: 'startCriteriaMissing',
    field,
    text: 'Define start criteria for program',
    advice: advice[field],
  };
}

function areDaysInRange({
  direction,
  days,
}: {
  direction: 'before' | 'on' | 'after';
  days: number;
}): boolean {
  if (direction === 'on') return days === 0;
  return Number.isInteger(days) && days >= RULE_DAYS.min && days <= RULE_DAYS.max;
}

const TIME_MISSING: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'at',
  text: 'Enter a time of day for the schedule',
  advice: 'Enter hours and minutes from 00:00 to 23:59.',
};

const DAYS_OUT_OF_RANGE: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'days',
  text: 'Set the enrolment rule to between 1 and 365 days',
  advice: 'Enter a whole number of days from 1 to 365, or choose "on" for the day itself.',
};

function notADate(field: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'field',
    text: `${field} is not a date field`,
    advice: 'Choose a data field of type Date for the enrolment rule.',
  };
}

function referenceOf(rule: EnrolmentRule): Reference {
  return rule.kind === 'segment'
    ? { kind: 'segment', id: rule.segmentId }
    : { kind: 'dataField', name: rule.field };
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
