import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { getAnniversary } from '#domain/schedule/anniversary.ts';
import { type DateRule, getDayShift } from '#domain/schedule/date-rule.ts';
import { type DelaySettings, findDelayEnd } from '#domain/schedule/delay.ts';
import { toCalendarDay, toPlainDate } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { formatMoment, formatPlainDate } from '#domain/words/moments.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { formatMonthDay, formatWeekdays } from '#domain/words/recurrences.ts';
import { formatWaitTime } from '#domain/words/wait-times.ts';
import { describeDateRule } from './date-rule.ts';
import { describeLateChoice } from './late-contacts.ts';

type FieldDelay = Extract<DelaySettings, { readonly kind: 'untilDateField' }>;

/** What follows "Wait": "3 days", "until Monday or Friday at 09:00". */
export function describeDelay(settings: DelaySettings): string {
  switch (settings.kind) {
    case 'days':
      return formatWaitTime(settings) ?? 'no time';
    case 'untilTimeOfDay':
      return `until ${settings.at}`;
    case 'daysAtTime':
      return `${formatCount(settings.days, 'day')}, then until ${settings.at}`;
    case 'untilWeekday':
      return `until ${formatWeekdays(settings.weekdays, 'or')} at ${settings.at}`;
    case 'untilDayOfMonth':
      return `until ${formatMonthDay(settings.on)} at ${settings.at}`;
    case 'untilDate':
      return settings.date === null
        ? 'until a date (not chosen yet)'
        : `until ${formatPlainDate(settings.date)} at ${settings.at}`;
    case 'untilDateField':
      return settings.field === ''
        ? 'until a date (not chosen yet)'
        : `until ${describeDateRule(settings)} at ${settings.at}`;
  }
}

/** What valid settings mean for a contact who arrives now. */
export function describeDelayExample(settings: DelaySettings, context: WordsContext): string {
  if (settings.kind === 'untilDateField') return describeFieldExample(settings, context);
  const { now, timeZone } = context;
  const until = findDelayEnd(settings, now, timeZone);
  if (settings.kind === 'untilDate' && until <= now) {
    return `This date has passed, so contacts ${describeLateChoice(settings.ifPast, 'past')}.`;
  }
  const continues = `A contact who arrives now continues on ${formatMoment(until, now, timeZone)}.`;
  return settings.kind === 'untilDate'
    ? `${continues} Contacts who arrive after that ${describeLateChoice(settings.ifPast, 'past')}.`
    : continues;
}

/** The example is a contact with a date some weeks ahead. */
function describeFieldExample(settings: FieldDelay, { now, timeZone }: WordsContext): string {
  const day = findExampleDay(settings, getLocalDay(now, timeZone));
  const until = formatMoment(findDelayEnd(settings, now, timeZone, day), now, timeZone);
  const date = formatPlainDate(toPlainDate(day));
  const others = describeOthers(settings);
  return `A contact whose ${settings.field} is ${date} continues on ${until}. ${others}`;
}

/** What becomes of contacts whose date has passed, and of those with none. */
function describeOthers(settings: FieldDelay): string {
  const { isAnniversary, ifPast, ifNone } = settings;
  const none = describeLateChoice(ifNone, 'none');
  const past = describeLateChoice(ifPast, 'past');
  if (isAnniversary) return `Contacts with no date ${none}.`;
  if (none === past) return `Contacts with no date, or whose date has passed, ${none}.`;
  return `Contacts with no date ${none}; contacts whose date has passed ${past}.`;
}

const WEEKS_AHEAD = 28;
const YEARS_AGO = 10;

function findExampleDay(rule: DateRule, today: number): number {
  const day = today + WEEKS_AHEAD - getDayShift(rule);
  if (!rule.isAnniversary) return day;
  return getAnniversary(toCalendarDay(day).year - YEARS_AGO, day);
}
