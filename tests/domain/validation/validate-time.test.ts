import { describe, expect, test } from 'vitest';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { DateDelay, DelaySettings, LateChoice } from '#domain/schedule/delay.ts';
import type { EnrolmentSchedule } from '#domain/schedule/enrolment-schedule.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';
import { aCatalogue, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const NOW = { clock: { now: TUESDAY_AT_TEN, timeZone: 'Europe/London' } };
const at = '09:00' as TimeOfDay;
const untilDate = (date: string | null): DelaySettings => ({
  kind: 'untilDate',
  date: date as PlainDate | null,
  at,
});
const anniversary: DelaySettings = {
  kind: 'untilDateField',
  field: 'DATEOFBIRTH',
  direction: 'on',
  days: 0,
  isAnniversary: true,
  at,
};

/** "severity node.field text" for each problem of a program that has the node on its way. */
function found(node: ProgramNode, facts: ValidationFacts = NOW): string[] {
  const design = aDesign({
    nodes: [start(), node, sendEmail('mail'), end()],
    connectors: ways(`start > ${node.id} > mail > end`),
  });
  return validateDesign(design, aCatalogue(), facts).map(
    ({ severity, nodeId, field, text }) => `${severity} ${nodeId}.${field} ${text}`,
  );
}

describe('validateDesign, of time', () => {
  test('[V30] warns of a delay until a date that is past', () => {
    const warning = ['warning wait.date The date of the delay has passed'];
    expect(found(delay('wait', untilDate('2026-11-24')))).toEqual(warning);
    expect(found(delay('wait', untilDate('2026-11-25')))).toEqual([]);
  });

  describe('[V18] delays until dates in a row', () => {
    const countdown = (late: Pick<DateDelay, 'ifPast'> & { readonly ifNone?: LateChoice }) => {
      const until = (days: number) =>
        delay(`d${days}`, { ...anniversary, direction: 'before', days, isAnniversary: false, ...late });
      const design = aDesign({
        nodes: [start(), until(2), sendEmail('m2'), until(1), sendEmail('m1', 2), end()],
        connectors: ways('start > d2 > m2 > d1 > m1 > end'),
      });
      return validateDesign(design, aCatalogue(), NOW).map(
        ({ severity, nodeId, field, text }) => `${severity} ${nodeId}.${field} ${text}`,
      );
    };

    test('are warned of where late contacts would be sent several messages at once', () => {
      const warning = ['warning d1.ifPast Late contacts are sent several messages at the same time'];
      expect(countdown({})).toEqual(warning);
      expect(countdown({ ifPast: 'skip' })).toEqual(warning);
    });

    test('are not warned of where late contacts and those with no date skip or leave', () => {
      expect(countdown({ ifPast: 'skip', ifNone: 'leave' })).toEqual([]);
    });
  });

  test('[V30] ignores past dates when the present is not known', () => {
    expect(found(delay('wait', untilDate('2020-01-01')), {})).toEqual([]);
  });

  test('[V9] finds a date that is not chosen yet', () => {
    expect(found(delay('wait', untilDate(null)))).toEqual(['error wait.date Choose the date for the delay']);
  });

  test('[V8] names a missing date field', () => {
    expect(found(delay('wait', { ...anniversary, field: 'RENEWALDATE' }))).toEqual([
      'error wait.field Data field RENEWALDATE no longer exists',
    ]);
  });

  test.each<readonly [DelaySettings, boolean]>([
    [{ kind: 'daysAtTime', days: 1, at }, true],
    [{ kind: 'untilWeekday', weekdays: [1], at }, true],
    [{ kind: 'untilDayOfMonth', on: { kind: 'lastDay' }, at }, true],
    [untilDate('2027-01-01'), false],
    [anniversary, false],
  ])('[V10] only a delay that always takes time lets a loop through: %o', (settings, isEnough) => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), decision('ask'), delay('wait', settings), end()],
      connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> wait > ask'),
    });
    const codes = validateDesign(design, aCatalogue(), NOW).map(({ code }) => code);
    expect(codes).toEqual(isEnough ? [] : ['loopWithoutDelay']);
  });

  test('[V13] finds an empty segment whatever the schedule', () => {
    const schedule: EnrolmentSchedule = { kind: 'weekly', weekdays: [1], at };
    const design = aDesign({ nodes: [start({ schedule }), sendEmail('mail'), end()] });
    const codes = validateDesign(design, aCatalogue(), { contactsInSegment: new Map([[segmentId(1), 0]]) });
    expect(codes.map(({ code }) => code)).toEqual(['segmentEmpty']);
  });
});
