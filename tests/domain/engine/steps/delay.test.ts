import { expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import { DAY, later, type PlainDate, type TimeOfDay } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  delay,
  end,
  sendEmail,
  start,
  updateContact,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const born = (date: string | null): Contact => ({
  id: 1 as ContactId,
  email: 'contact1@example.com',
  subscription: 'Subscribed',
  fields: { DATEOFBIRTH: date as PlainDate | null },
  preferenceIds: [],
  listIds: [listId(1)],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
});

const design = aDesign({
  nodes: [
    start(),
    delay('wait', {
      kind: 'untilDateField',
      field: 'DATEOFBIRTH',
      direction: 'on',
      days: 0,
      isAnniversary: false,
      at: '12:00' as TimeOfDay,
    }),
    sendEmail('mail'),
    end(),
  ],
  connectors: ways('start > wait > mail > end'),
});

/** Runs a week in which the contact has another date from Friday at ten on; tells when the mail was sent. */
function sentAt(before: string | null, after: string | null): string | undefined {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [born(before)],
  });
  account.activate({ programId: 7 as ProgramId, design, isEnrolmentDisabled: false });
  account.run(later(TUESDAY_AT_TEN, 3 * DAY));
  account.edit([born(after)]);
  account.run(later(TUESDAY_AT_TEN, 7 * DAY));
  const sent = account.outcome().messages[0]?.split(' ')[0];
  return sent && new Date(Number(sent)).toISOString();
}

test('[S13] a contact without a date continues at once, at the slot that enrolled them', () => {
  expect(sentAt(null, null)).toBe('2026-11-25T09:00:00.000Z');
});

test('[S13] a contact who waits for a date continues at its time', () => {
  expect(sentAt('2026-11-30', '2026-11-30')).toBe('2026-11-30T12:00:00.000Z');
});

test('[S13] a contact waits longer when the date is put off, and less when it is brought forward', () => {
  expect(sentAt('2026-11-28', '2026-11-30')).toBe('2026-11-30T12:00:00.000Z');
  expect(sentAt('2026-11-30', '2026-11-28')).toBe('2026-11-28T12:00:00.000Z');
});

test('[S13] a contact whose new date is past continues when it is changed', () => {
  expect(sentAt('2026-11-30', '2026-11-01')).toBe('2026-11-27T10:00:00.000Z');
});

test('[S13] [E40] a contact whose date another program changes continues by the new one', () => {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [born('2026-12-24')],
  });
  const change = { kind: 'set', value: '2026-11-29' as PlainDate } as const;
  const updating = aDesign({
    nodes: [
      start(),
      delay('two'),
      updateContact('update', { kind: 'field', field: 'DATEOFBIRTH', change }),
      end(),
    ],
    connectors: ways('start > two > update > end'),
  });
  account.activate({ programId: 7 as ProgramId, design, isEnrolmentDisabled: false });
  account.activate({ programId: 8 as ProgramId, design: updating, isEnrolmentDisabled: false });
  account.run(later(TUESDAY_AT_TEN, 7 * DAY));
  expect(account.outcome().messages.map((line) => Number(line.split(' ')[0]))).toEqual([
    Date.parse('2026-11-29T12:00:00Z'),
  ]);
});

type Late = Pick<Extract<DelaySettings, { kind: 'untilDateField' }>, 'ifPast' | 'ifNone'>;

/** Mails after 3, 2 and 1 days before a date; who comes is enrolled on Wednesday 25 November at 09:00. */
const countdown = (late: Late) => {
  const until = (days: number) =>
    delay(`d${days}`, {
      kind: 'untilDateField',
      field: 'DATEOFBIRTH',
      direction: 'before',
      days,
      isAnniversary: false,
      at: '08:00' as TimeOfDay,
      ...late,
    });
  return aDesign({
    nodes: [start(), until(3), sendEmail('m3'), until(2), sendEmail('m2'), until(1), sendEmail('m1'), end()],
    connectors: ways('start > d3 > m3 > d2 > m2 > d1 > m1 > end'),
  });
};

/** What a contact with a date, or none, is sent, and how they leave. */
function countedDown(date: string | null, late: Late) {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [born(date)],
  });
  account.activate({ programId: 7 as ProgramId, design: countdown(late), isEnrolmentDisabled: false });
  account.run(later(TUESDAY_AT_TEN, 9 * DAY));
  const { messages, programs } = account.outcome();
  const outcome = programs[0]?.enrolments.map((line) => line.split(' ').slice(5, -1).join(' '));
  return [messages.map((line) => new Date(Number(line.split(' ')[0])).toISOString().slice(0, 10)), outcome];
}

test('[S13] a late contact who continues immediately is sent everything at once', () => {
  expect(countedDown('2026-11-27', {})).toEqual([
    ['2026-11-25', '2026-11-25', '2026-11-26'],
    ['Exit program'],
  ]);
  expect(countedDown(null, {})).toEqual([['2026-11-25', '2026-11-25', '2026-11-25'], ['Exit program']]);
});

test('[S13] a late contact who skips to the next delay is sent only what is still to come', () => {
  expect(countedDown('2026-11-27', { ifPast: 'skip' })).toEqual([['2026-11-26'], ['Exit program']]);
  expect(countedDown(null, { ifNone: 'skip' })).toEqual([[], ['Exit program']]);
});

test('[S13] a late contact leaves with Too late, one without a date with No date', () => {
  expect(countedDown('2026-11-27', { ifPast: 'leave', ifNone: 'leave' })).toEqual([[], ['Too late']]);
  expect(countedDown(null, { ifPast: 'leave', ifNone: 'leave' })).toEqual([[], ['No date']]);
  expect(countedDown('2026-11-30', { ifPast: 'leave', ifNone: 'leave' })).toEqual([
    ['2026-11-27', '2026-11-28', '2026-11-29'],
    ['Exit program'],
  ]);
});
