import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { anniversaryIn } from '#domain/schedule/anniversary.ts';
import { type DateRule, shiftOf } from '#domain/schedule/date-rule.ts';
import { type DelaySettings, delayUntil } from '#domain/schedule/delay.ts';
import { calendarDayOf, plainDateOfDay } from '#domain/schedule/plain-date.ts';
import { dayOf } from '#domain/schedule/time-zone.ts';
import { momentInWords, plainDateInWords } from '#domain/words/moments.ts';
import { countOf } from '#domain/words/numbers.ts';
import { monthDayInWords, weekdaysInWords } from '#domain/words/recurrences.ts';
import { dateRuleInWords } from './date-rule.ts';

type FieldDelay = Extract<DelaySettings, { readonly kind: 'untilDateField' }>;

/** What follows "Wait": "3 days", "until Monday or Friday at 09:00". */
export function delayInWords(settings: DelaySettings): string {
  switch (settings.kind) {
    case 'days':
      return countOf(settings.days, 'day');
    case 'untilTimeOfDay':
      return `until ${settings.at}`;
    case 'daysAtTime':
      return `${countOf(settings.days, 'day')}, until ${settings.at}`;
    case 'untilWeekday':
      return `until ${weekdaysInWords(settings.weekdays, 'or')} at ${settings.at}`;
    case 'untilDayOfMonth':
      return `until ${monthDayInWords(settings.on)} at ${settings.at}`;
    case 'untilDate':
      return settings.date === null
        ? 'until a date not chosen yet'
        : `until ${plainDateInWords(settings.date)} at ${settings.at}`;
    case 'untilDateField':
      return settings.field === ''
        ? 'until a date not chosen yet'
        : `until ${dateRuleInWords(settings)} at ${settings.at}`;
  }
}

/** What settings without a fault come to for someone who arrives now. */
export function delayExample(settings: DelaySettings, context: WordsContext): string {
  if (settings.kind === 'untilDateField') return fieldExample(settings, context);
  const { now, timeZone } = context;
  const until = delayUntil(settings, now, timeZone);
  if (settings.kind === 'untilDate' && until <= now) {
    return 'That moment is past: a contact who arrives now goes on at once.';
  }
  const goesOn = `A contact who arrives now goes on ${momentInWords(until, now, timeZone)}`;
  return settings.kind === 'untilDate'
    ? `${goesOn}; one who arrives after that goes on at once.`
    : `${goesOn}.`;
}

/** Told of a contact made up for it, who has a date some weeks ahead. */
function fieldExample(settings: FieldDelay, { now, timeZone }: WordsContext): string {
  const day = exampleDay(settings, dayOf(now, timeZone));
  const until = momentInWords(delayUntil(settings, now, timeZone, day), now, timeZone);
  const goesOn = `A contact whose ${settings.field} is ${plainDateInWords(plainDateOfDay(day))} goes on ${until}.`;
  return settings.isAnniversary
    ? `${goesOn} One without a date goes on at once.`
    : `${goesOn} One without a date, or for whom the moment is past, goes on at once.`;
}

const WEEKS_AHEAD = 28;
const YEARS_AGO = 10;

function exampleDay(rule: DateRule, today: number): number {
  const day = today + WEEKS_AHEAD - shiftOf(rule);
  if (!rule.isAnniversary) return day;
  return anniversaryIn(calendarDayOf(day).year - YEARS_AGO, day);
}
