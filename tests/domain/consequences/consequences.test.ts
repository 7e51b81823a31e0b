import { describe, expect, test } from 'vitest';
import { type ConsequencesInput, computeConsequences } from '#domain/consequences/consequences.ts';
import { describeConsequences } from '#domain/consequences/describe-consequences.ts';
import type { PendingMove } from '#domain/programs/pending-moves.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, nodeId } from '#tests/domain/builders/a-design.ts';
import { aProgram, aStamp, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aMissingReference, aProblem, someFacts } from '#tests/domain/builders/some-facts.ts';

const NOW = someFacts().now;
const TOMORROW = later(TUESDAY_AT_TEN, 23 * HOUR);

/** 214 inside, 12 of them overdue, 90 about to be enrolled, 300 contacts mailed within a day. */
const input = (overrides: Partial<ConsequencesInput> = {}): ConsequencesInput => ({
  program: aProgram(),
  event: 'activate',
  facts: someFacts(),
  design: aDesign(),
  words: { catalogue: aCatalogue(), now: NOW, timeZone: 'Europe/London' },
  forecast: {
    inside: 214,
    byNode: [
      { nodeId: nodeId('gone'), contacts: 4 },
      { nodeId: nodeId('end'), contacts: 10 },
      { nodeId: nodeId('mail'), contacts: 200 },
    ],
    overdue: 12,
    toOverdue: { nextHour: 12, nextDay: 20 },
    meetRuleNow: 90,
    nextEnrolmentAt: TOMORROW,
    nextSlotAt: TOMORROW,
    nextHour: 12,
    nextDay: 320,
    contactsNextDay: 300,
    sms: { nextHour: 0, nextDay: 0 },
  },
  moves: [],
  everEnrolled: 1_500,
  contactsInAccount: 2_000,
  historyEntries: 8,
  warnings: [],
  ...overrides,
});

const NOTHING_AHEAD = {
  inside: 0,
  byNode: [],
  overdue: 0,
  toOverdue: { nextHour: 0, nextDay: 0 },
  meetRuleNow: null,
  nextEnrolmentAt: null,
  nextSlotAt: null,
  nextHour: 0,
  nextDay: 0,
  contactsNextDay: 0,
  sms: { nextHour: 0, nextDay: 0 },
};

const inWords = (overrides: Partial<ConsequencesInput>) =>
  describeConsequences(computeConsequences(input(overrides)), {
    programName: 'Welcome series',
    formatInstant: (at) => (at === TOMORROW ? 'Wed 09:00' : `in ${Math.round((at - NOW) / DAY)} days`),
  });

/** "label: value (detail) !" with a mark for a tone. */
const lines = (overrides: Partial<ConsequencesInput>) =>
  inWords(overrides).facts.map(
    ({ label, value, detail, tone }) =>
      `${label}: ${value}${detail === undefined ? '' : ` (${detail})`}${tone === 'neutral' ? '' : ` ${tone}`}`,
  );

const active = aProgram({ status: 'Active' });
const deleted = aProgram({ status: 'Deleted', entered: aStamp() });

describe('consequencesOf', () => {
  test('[C1] activating has the whole answer', () => {
    expect(computeConsequences(input())).toEqual({
      event: 'activate',
      at: NOW,
      onRevision: 3,
      refusal: null,
      target: { status: 'Active', reason: 'runsAtOnce' },
      isEnrolmentDisabledAfter: false,
      inside: {
        total: 210,
        byNode: [
          { nodeId: 'mail', label: 'Send email “Welcome 1”', contacts: 200 },
          { nodeId: 'end', label: 'End “Exit program”', contacts: 10 },
        ],
      },
      moves: { removed: 0, moved: [] },
      atDeletedSteps: { removed: 4, moved: [] },
      everEnrolled: 1_500,
      overdue: 12,
      toOverdue: { nextHour: 12, nextDay: 20 },
      meetRuleNow: 90,
      nextEnrolmentAt: TOMORROW,
      messages: { nextHour: 12, nextDay: 320, contactsNextDay: 300, sms: { nextHour: 0, nextDay: 0 } },
      contactsInAccount: 2_000,
      places: { used: 6, usedAfter: 7, limit: 50 },
      missing: [],
      warnings: [],
      purgedAt: null,
      lost: null,
    });
  });

  test('[C1] a refused event has no target status and takes no place', () => {
    const consequences = computeConsequences(input({ facts: someFacts({ activePrograms: 50 }) }));
    expect(consequences).toMatchObject({
      refusal: { kind: 'activeLimitReached', limit: 50 },
      target: null,
      places: { used: 50, usedAfter: 50, limit: 50 },
    });
  });

  test('[C1] deactivating frees a place', () => {
    expect(computeConsequences(input({ program: active, event: 'deactivate' })).places).toEqual({
      used: 6,
      usedAfter: 5,
      limit: 50,
    });
  });

  test('[C1] disabled enrolment is reported as the event leaves it', () => {
    const disabled = { ...active, enrolmentDisabled: aStamp() };
    const after = (program: typeof active, event: ConsequencesInput['event']) =>
      computeConsequences(input({ program, event })).isEnrolmentDisabledAfter;
    expect(after(active, 'disableEnrolment')).toBe(true);
    expect(after(disabled, 'enableEnrolment')).toBe(false);
    expect(after(disabled, 'deactivate')).toBe(true);
  });

  test('[C1] a deleted program is purged thirty days after it was deleted', () => {
    expect(computeConsequences(input({ event: 'delete' })).purgedAt).toBe(NOW + 30 * DAY);
    expect(computeConsequences(input({ program: deleted, event: 'restore' })).purgedAt).toBe(
      TUESDAY_AT_TEN + 30 * DAY,
    );
  });
});

describe('consequencesInWords', () => {
  test('[C2] activating a deactivated program', () => {
    expect(inWords({ program: aProgram({ status: 'Deactivated' }) })).toMatchObject({
      title: 'Activate: Welcome series',
      confirmLabel: 'Activate',
    });
    expect(lines({ program: aProgram({ status: 'Deactivated' }) })).toEqual([
      'State afterwards: Active (It starts running at once.)',
      'Go on from their nodes: 210 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”)',
      'Go on at once: 12 contacts (Their wait ended while the program was deactivated. They are sent 12 messages in the next hour, 20 in the next day.)',
      'Their step was deleted: 4 contacts (4 leave the program and are sent nothing more by it.) warning',
      'Meet the start rule now: 90 contacts',
      'Next enrolment: Wed 09:00',
      'Messages sent: 12 in the next hour, 320 in the next day',
      'Contacts reached in the next day: 300 of 2,000 (15%)',
      'Active programs afterwards: 7 of 50',
    ]);
  });

  test('[C2] overdue contacts may be sent nothing for a day', () => {
    const forecast = { ...input().forecast, toOverdue: { nextHour: 0, nextDay: 0 } };
    expect(lines({ forecast })).toContain(
      'Go on at once: 12 contacts (Their wait ended while the program was deactivated. They are sent nothing in the next day.)',
    );
  });

  test('[C2] SMS count as messages, and are shown apart where there are any', () => {
    const withSms = (nextHour: number, nextDay: number) =>
      lines({ forecast: { ...input().forecast, sms: { nextHour, nextDay } } });
    expect(withSms(2, 20)).toContain(
      'Messages sent: 12 in the next hour, 320 in the next day (SMS among them: 2 in the next hour, 20 in the next day.)',
    );
    expect(withSms(12, 320)).toContain(
      'Messages sent: 12 in the next hour, 320 in the next day (All of them are SMS.)',
    );
  });

  test('[C2] disabling enrolment shows the enrolment that is skipped', () => {
    const forecast = { ...input().forecast, nextEnrolmentAt: null };
    const disabling = { program: active, event: 'disableEnrolment', forecast } as const;
    expect(lines(disabling)).toContain('Enrolment that is left out: Wed 09:00');
  });

  test('[C2] a day that reaches more than a third of the account is a warning', () => {
    const forecast = { ...input().forecast, contactsNextDay: 667 };
    expect(lines({ forecast })).toContain(
      'Contacts reached in the next day: 667 of 2,000 (33%) (More than a third of all contacts in the account.) warning',
    );
    expect(lines({ forecast: { ...forecast, contactsNextDay: 666 } })).toContain(
      'Contacts reached in the next day: 666 of 2,000 (33%)',
    );
  });

  test('[C2] the last five places are a warning', () => {
    expect(lines({ facts: someFacts({ activePrograms: 44 }) })).toContain(
      'Active programs afterwards: 45 of 50 (5 places left.) warning',
    );
    expect(lines({ facts: someFacts({ activePrograms: 43 }) })).toContain(
      'Active programs afterwards: 44 of 50',
    );
  });

  const move = (id: number, to: string | null, count: number): PendingMove => ({
    id,
    programId: aProgram().id,
    at: NOW,
    by: 'Ada',
    from: nodeId('mail'),
    to: to === null ? null : nodeId(to),
    isStepDeleted: false,
    enrolments: Int32Array.from({ length: count }, (_, index) => id * 100 + index),
  });

  test('[C7] contacts whose step was deleted have a row of their own: how many leave, and where others go', () => {
    const deleted = { from: nodeId('gone'), isStepDeleted: true };
    const moves = [
      { ...move(1, null, 5), ...deleted },
      { ...move(2, 'end', 3), ...deleted },
      move(3, 'end', 2),
    ];
    expect(lines({ moves })).toEqual(
      expect.arrayContaining([
        'Go on from their nodes: 210 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”)',
        'Their step was deleted: 12 contacts (9 leave the program and are sent nothing more by it; 3 move to End “Exit program”.) warning',
        'Moved, as planned: 2 contacts (2 to End “Exit program”)',
      ]),
    );
  });

  test('[C7] when all contacts of deleted steps are moved, nobody is lost and nothing warns', () => {
    const moves = [{ ...move(1, 'end', 3), isStepDeleted: true }];
    const forecast = { ...input().forecast, inside: 3, byNode: [{ nodeId: nodeId('end'), contacts: 3 }] };
    expect(lines({ moves, forecast })).toContain(
      'Their step was deleted: 3 contacts (3 move to End “Exit program”.)',
    );
  });

  test('[E31] planned moves are counted, and a contact whose target is gone leaves', () => {
    const moves = [move(1, null, 12), move(2, 'end', 3), move(3, 'gone', 1)];
    expect(lines({ moves })).toEqual(
      expect.arrayContaining([
        'Removed, as planned: 13 contacts (They leave the program and are sent nothing more by it.) warning',
        'Moved, as planned: 3 contacts (3 to End “Exit program”)',
      ]),
    );
    expect(computeConsequences(input({ event: 'delete', moves })).moves).toEqual({ removed: 0, moved: [] });
  });

  test('[C2] activating shows the warnings of the validation', () => {
    const warnings = [aProblem({ severity: 'warning', text: 'No earlier step sends “Welcome 2”' })];
    expect(lines({ warnings })).toContain('Warnings: 1 warning (No earlier step sends “Welcome 2”.) warning');
  });

  test('[C2] with enrolment disabled the next enrolment is none', () => {
    const program = aProgram({ status: 'Deactivated', enrolmentDisabled: aStamp() });
    const forecast = { ...input().forecast, nextEnrolmentAt: null };
    expect(lines({ program, forecast })).toContain('Next enrolment: None while enrolment is disabled');
  });

  test('[C2] deactivating holds contacts, and shows what they miss', () => {
    expect(inWords({ program: active, event: 'deactivate' }).confirmLabel).toBe(
      'Deactivate and hold 214 contacts',
    );
    expect(lines({ program: active, event: 'deactivate' })).toEqual([
      'State afterwards: Deactivated (It has enrolled contacts: they stay at their nodes, and nothing is sent.)',
      'Held at their nodes: 214 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”; 4 at A step that was deleted)',
      'Meet the start rule now: 90 contacts (They are not enrolled.)',
      'Enrolment that is left out: Wed 09:00',
      'Messages not sent: 12 in the next hour, 320 in the next day',
      'Contacts who miss them: 300 of 2,000 (15%)',
      'Active programs afterwards: 5 of 50',
    ]);
  });

  test('[C2] deactivating a program that never enrolled anyone goes back to Draft', () => {
    const facts = someFacts({ hasEverEnrolled: false });
    const overrides = { program: active, event: 'deactivate', facts, forecast: NOTHING_AHEAD } as const;
    expect(inWords(overrides).confirmLabel).toBe('Deactivate');
    expect(lines(overrides)[0]).toBe(
      'State afterwards: Draft (It has never enrolled a contact, so it goes back to Draft.)',
    );
  });

  test('[C2] disabling and enabling enrolment', () => {
    expect(inWords({ program: active, event: 'disableEnrolment' }).confirmLabel).toBe(
      'Disable contact enrolment',
    );
    expect(lines({ program: active, event: 'disableEnrolment' })[0]).toBe(
      'State afterwards: Active, enrolment disabled (Its schedule enrols no one; contacts inside go on, and direct enrolments still come in.)',
    );
    const program = { ...active, enrolmentDisabled: aStamp() };
    expect(inWords({ program, event: 'enableEnrolment' }).confirmLabel).toBe('Enable contact enrolment');
    expect(lines({ program, event: 'enableEnrolment' }).slice(0, 4)).toEqual([
      'State afterwards: Active (Its schedule enrols contacts again.)',
      'Inside, go on: 214 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”; 4 at A step that was deleted)',
      'Meet the start rule now: 90 contacts',
      'Next enrolment: Wed 09:00',
    ]);
  });

  test('[C2] deleting says until when it is kept', () => {
    expect(inWords({ event: 'delete', forecast: NOTHING_AHEAD })).toEqual({
      title: 'Delete: Welcome series',
      facts: [
        {
          label: 'State afterwards',
          value: 'Deleted',
          detail: 'It is kept in the recycle bin until in 30 days, then it is gone for good.',
          tone: 'neutral',
        },
      ],
      confirmLabel: 'Delete',
    });
  });

  test('[C3] restoring names the status it leads to, and why', () => {
    const restore = { program: deleted, event: 'restore', forecast: NOTHING_AHEAD } as const;
    const draft = { ...restore, facts: someFacts({ hasEverEnrolled: false }) };
    const readOnly = { ...restore, facts: someFacts({ missing: [aMissingReference()] }) };
    expect(inWords(draft).confirmLabel).toBe('Restore as Draft');
    expect(inWords(restore).confirmLabel).toBe('Restore as Deactivated');
    expect(inWords(readOnly).confirmLabel).toBe('Restore as Read-only');
    expect(lines(readOnly)).toEqual([
      'State afterwards: Read-only (It has enrolled contacts, and campaign “Spring sale” no longer exists. It can be viewed and copied.) warning',
    ]);
  });

  test('[C2] purging names what is lost', () => {
    const purge = { program: deleted, event: 'purge', forecast: NOTHING_AHEAD } as const;
    expect(inWords(purge).confirmLabel).toBe('Delete for good');
    expect(lines(purge)).toEqual([
      'State afterwards: Gone for good (Nothing brings it back.) danger',
      'Lost for good: 1,500 enrolments and 8 history entries (Messages that were sent stay in the list of messages.) danger',
    ]);
  });

  test('[C4] a refused change shows the reason and nothing else', () => {
    expect(lines({ facts: someFacts({ activePrograms: 50 }) })).toEqual([
      'Not possible now: All 50 places for active programs are taken (Another program must be deactivated first. Then activate this one again.) danger',
    ]);
  });
});
