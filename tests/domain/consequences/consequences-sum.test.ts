import { describe, expect, test } from 'vitest';
import type { Consequences } from '#domain/consequences/consequences.ts';
import { sumConsequences } from '#domain/consequences/consequences-sum.ts';
import { describeSum, getSumConfirmLabel } from '#domain/consequences/describe-sum.ts';
import type { ProgramId } from '#domain/ids.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

/** An active program of 100 contacts that mails 40 of 2,000 in the next day. */
const consequences = (overrides: Partial<Consequences> = {}): Consequences => ({
  event: 'deactivate',
  at: TUESDAY_AT_TEN,
  onRevision: 3,
  refusal: null,
  target: { status: 'Deactivated', reason: 'hasEnrolled' },
  isEnrolmentDisabledAfter: false,
  inside: { total: 100, byNode: [] },
  everEnrolled: 300,
  overdue: 0,
  leaving: 0,
  toOverdue: { nextHour: 0, nextDay: 0 },
  meetRuleNow: 10,
  nextEnrolmentAt: later(TUESDAY_AT_TEN, 5 * HOUR),
  nextSlot: null,
  messages: {
    nextHour: 4,
    nextDay: 40,
    contactsNextDay: 40,
    sms: { nextHour: 0, nextDay: 0 },
    byOthers: [],
    skipped: [],
  },
  contactsInAccount: 2_000,
  places: { used: 12, usedAfter: 11, limit: 50 },
  missing: [],
  warnings: [],
  purgedAt: null,
  lost: null,
  moves: { removed: 0, moved: [] },
  atDeletedSteps: { removed: 0, moved: [] },
  ...overrides,
});
const program = (id: number, overrides: Partial<Consequences> = {}) => ({
  programId: id as ProgramId,
  name: `Program ${id}`,
  consequences: consequences(overrides),
});
const lines = (sum: ReturnType<typeof sumConsequences>) =>
  describeSum(sum, (at) => `in ${(at - TUESDAY_AT_TEN) / HOUR} hours`).map(
    ({ label, value, tone }) => `${label}: ${value}${tone === 'neutral' ? '' : ` ${tone}`}`,
  );

describe('several programs deactivated', () => {
  const sum = sumConsequences('deactivate', [
    program(1),
    program(2, {
      target: { status: 'Draft', reason: 'neverEnrolled' },
      inside: { total: 0, byNode: [] },
      meetRuleNow: null,
      messages: {
        nextHour: 0,
        nextDay: 2,
        contactsNextDay: 2,
        sms: { nextHour: 0, nextDay: 0 },
        byOthers: [],
        skipped: [],
      },
      nextEnrolmentAt: later(TUESDAY_AT_TEN, 2 * HOUR),
    }),
    program(3, {
      refusal: { kind: 'wrongState', event: 'deactivate', status: 'Draft' },
      target: null,
    }),
  ]);

  test('[C5] adds up the accepted programs, and names the refused ones', () => {
    expect([sum.accepted.map(({ name }) => name), sum.refused.map(({ name }) => name)]).toEqual([
      ['Program 1', 'Program 2'],
      ['Program 3'],
    ]);
    expect(lines(sum)).toEqual([
      'New status: 1 Deactivated, 1 Draft',
      'Skipped: 1 program warning',
      'Held at their steps: 100 contacts',
      'Can be enrolled now: 10 contacts',
      'First skipped enrolment: in 2 hours',
      'Messages that will not be sent: 4 in the next hour, 42 in the next 24 hours',
      'Contacts who will miss them: up to 42 of 2,000 (2%)',
      'Active programs: 10 of 50',
    ]);
  });

  test('[C6] the button bears both numbers', () => {
    expect(getSumConfirmLabel(sum)).toBe('Deactivate 2 programs and hold 100 contacts');
  });
});

describe('several programs activated', () => {
  const activated = (id: number) =>
    program(id, {
      event: 'activate',
      target: { status: 'Active', reason: 'runsAtOnce' },
      places: { used: 48, usedAfter: 49, limit: 50 },
      messages: {
        nextHour: 0,
        nextDay: 900,
        contactsNextDay: 900,
        sms: { nextHour: 0, nextDay: 300 },
        byOthers: [],
        skipped: [],
      },
      overdue: 5,
      toOverdue: { nextHour: 2, nextDay: 3 },
    });

  test('[C5] [L4] places run out on the way: the third finds none', () => {
    const sum = sumConsequences('activate', [activated(1), activated(2), activated(3)]);
    expect(sum.refused).toEqual([
      { programId: 3, name: 'Program 3', refusal: { kind: 'activeLimitReached', limit: 50 } },
    ]);
    expect(sum.places).toEqual({ used: 48, usedAfter: 50, limit: 50 });
  });

  test('[C5] adds up who is overdue, and the SMS', () => {
    const sum = sumConsequences('activate', [activated(1), activated(2)]);
    const details = describeSum(sum, String).map(({ label, detail }) => `${label}: ${detail}`);
    expect(details).toContain(
      'Continue immediately: They will be sent 4 messages in the next hour and 6 in the next 24 hours.',
    );
    expect(details).toContain(
      'Messages to be sent: Including SMS: 0 in the next hour, 600 in the next 24 hours.',
    );
  });

  test('[C5] never reaches more contacts than there are', () => {
    const sum = sumConsequences('activate', [activated(1), activated(2), activated(3)]);
    expect(lines(sum)).toContain('Contacts reached in the next 24 hours: up to 1,800 of 2,000 (90%) warning');
    expect(sumConsequences('activate', [activated(1)]).contactsNextDayAtMost).toBe(900);
  });
});

test('[C5] without an accepted program the dialog only counts the refused ones', () => {
  const refusal = { kind: 'wrongState', event: 'delete', status: 'Active' } as const;
  const sum = sumConsequences('delete', [program(1, { event: 'delete', refusal, target: null })]);
  expect(lines(sum)).toEqual(['Skipped: 1 program warning']);
});

test('[C5] a message that one of the programs sends because of another is counted once', () => {
  const sms = { nextHour: 0, nextDay: 1 };
  const messages = (byOthers: readonly { id: number; nextDay: number }[]) => ({
    nextHour: 0,
    nextDay: 10,
    contactsNextDay: 10,
    sms,
    byOthers: byOthers.map(({ id, nextDay }) => ({
      programId: id as ProgramId,
      name: `“Program ${id}”`,
      nextHour: 0,
      nextDay,
      sms,
    })),
    skipped: [{ reason: 'skippedNoNumber', times: 2 } as const],
  });
  const first = messages([
    { id: 2, nextDay: 4 },
    { id: 9, nextDay: 1 },
  ]);
  const sum = sumConsequences('deactivate', [
    program(1, { messages: first }),
    program(2, { messages: messages([{ id: 9, nextDay: 2 }]) }),
  ]);
  expect(sum.messages).toEqual({
    nextHour: 0,
    nextDay: 16,
    sms: { nextHour: 0, nextDay: 1 },
    byOthers: [
      { programId: 9, name: '“Program 9”', nextHour: 0, nextDay: 3, sms: { nextHour: 0, nextDay: 2 } },
    ],
    skipped: [{ reason: 'skippedNoNumber', times: 4 }],
  });
});
