import { describe, expect, test } from 'vitest';
import { type ConsequencesInput, computeConsequences } from '#domain/consequences/consequences.ts';
import { describeConsequences } from '#domain/consequences/describe-consequences.ts';
import type { ProgramId } from '#domain/ids.ts';
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
    leaving: 0,
    toOverdue: { nextHour: 12, nextDay: 20 },
    meetRuleNow: 90,
    nextEnrolmentAt: TOMORROW,
    nextSlotAt: TOMORROW,
    nextHour: 12,
    nextDay: 320,
    contactsNextDay: 300,
    sms: { nextHour: 0, nextDay: 0 },
    byOthers: [],
    skipped: [],
    nextSlot: { contacts: 90, messages: null },
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
  leaving: 0,
  toOverdue: { nextHour: 0, nextDay: 0 },
  meetRuleNow: null,
  nextEnrolmentAt: null,
  nextSlotAt: null,
  nextHour: 0,
  nextDay: 0,
  contactsNextDay: 0,
  sms: { nextHour: 0, nextDay: 0 },
  byOthers: [],
  skipped: [],
  nextSlot: null,
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

const aNamedProgram = (id: number) => ({
  id: id as ProgramId,
  name: `Program ${id}`,
  status: 'Active' as const,
});
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
      leaving: 0,
      toOverdue: { nextHour: 12, nextDay: 20 },
      meetRuleNow: 90,
      nextEnrolmentAt: TOMORROW,
      nextSlot: { contacts: 90, messages: null },
      messages: {
        nextHour: 12,
        nextDay: 320,
        contactsNextDay: 300,
        sms: { nextHour: 0, nextDay: 0 },
        byOthers: [],
        skipped: [],
      },
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
      title: 'Activate “Welcome series”?',
      confirmLabel: 'Activate',
    });
    expect(lines({ program: aProgram({ status: 'Deactivated' }) })).toEqual([
      'New status: Active (It starts running immediately.)',
      'Continue from their steps: 210 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”)',
      'Continue immediately: 12 contacts (Their wait ended while the program was deactivated. They will be sent 12 messages in the next hour and 20 in the next 24 hours.)',
      'Their step was deleted: 4 contacts (Removed from the program: 4.) warning',
      'Can be enrolled now: 90 contacts (Subscribed contacts who meet the enrolment rule and limits and are not already inside.)',
      'Next enrolment: Wed 09:00 (90 contacts)',
      'Messages to be sent: 12 in the next hour, 320 in the next 24 hours',
      'Contacts reached in the next 24 hours: 300 of 2,000 (15%)',
      'Active programs: 7 of 50',
    ]);
  });

  test('[C7] contacts who must leave are told apart, also when nobody else is inside', () => {
    const forecast = { ...NOTHING_AHEAD, leaving: 2 };
    expect(lines({ forecast })).toContain(
      'Leave immediately: 2 contacts (They are no longer subscribed or meet an exit condition. They will be sent nothing.)',
    );
  });

  test('[C2] overdue contacts may be sent nothing for a day', () => {
    const forecast = { ...input().forecast, toOverdue: { nextHour: 0, nextDay: 0 } };
    expect(lines({ forecast })).toContain(
      'Continue immediately: 12 contacts (Their wait ended while the program was deactivated. They will be sent nothing in the next 24 hours.)',
    );
  });

  test('[C2] SMS count as messages, and are shown apart where there are any', () => {
    const withSms = (nextHour: number, nextDay: number) =>
      lines({ forecast: { ...input().forecast, sms: { nextHour, nextDay } } });
    expect(withSms(2, 20)).toContain(
      'Messages to be sent: 12 in the next hour, 320 in the next 24 hours (Including SMS: 2 in the next hour, 20 in the next 24 hours.)',
    );
    expect(withSms(12, 320)).toContain(
      'Messages to be sent: 12 in the next hour, 320 in the next 24 hours (All are SMS.)',
    );
  });

  test('[C2] a schedule that has yet to enrol says when, where nothing is sent in 24 hours', () => {
    const forecast = { ...input().forecast, nextHour: 0, nextDay: 0, contactsNextDay: 0 };
    expect(lines({ forecast })).toContain(
      'Messages to be sent: 0 in the next hour, 0 in the next 24 hours (The schedule first enrols contacts on Wed 09:00.)',
    );
  });

  test('[C2] messages that other programs send because of this one are counted, and told apart', () => {
    const byOthers = [
      { programId: 8 as ProgramId, nextHour: 0, nextDay: 5, sms: { nextHour: 0, nextDay: 0 } },
      { programId: 9 as ProgramId, nextHour: 0, nextDay: 2, sms: { nextHour: 0, nextDay: 0 } },
    ];
    const programs = new Map([8, 9].map((id) => [id as ProgramId, aNamedProgram(id)]));
    const words = { ...input().words, catalogue: { ...aCatalogue(), programs } };
    expect(lines({ words, forecast: { ...input().forecast, byOthers } })).toContain(
      'Messages to be sent: 12 in the next hour, 320 in the next 24 hours (Including 5 by “Program 8” and 2 by “Program 9”, which this program enrols contacts in.)',
    );
  });

  test('[C2] steps that will be skipped are counted, with the reasons', () => {
    const skipped = [
      { reason: 'skippedNoNumber', times: 1_043 },
      { reason: 'skippedCampaignNotReady', times: 2 },
    ] as const;
    const forecast = { ...input().forecast, skipped };
    expect(lines({ forecast })).toContain(
      'Skipped in the next 24 hours: 1,045 steps (No valid mobile number: 1,043; the campaign is not ready to send: 2.) warning',
    );
    expect(
      lines({ program: active, event: 'deactivate', forecast }).filter((line) =>
        line.startsWith('Skipped in'),
      ),
    ).toEqual([]);
  });

  test('[C2] an enrolment that takes another number than can be enrolled now says why', () => {
    const forecast = { ...input().forecast, nextSlot: { contacts: 85, messages: null } };
    expect(lines({ forecast })).toContain(
      'Next enrolment: Wed 09:00 (85 contacts) (The rule and limits are checked again then. Dates, values and who is inside will have changed by that time.)',
    );
  });

  test.each([
    [
      { nextHour: 90, nextDay: 180 },
      'Those contacts will be sent 90 messages in the hour after it and 180 in the 24 hours after it.',
    ],
    [{ nextHour: 0, nextDay: 0 }, 'Those contacts will be sent nothing in the 24 hours after it.'],
  ])('[C2] an enrolment beyond a day says what its contacts will be sent: %o', (messages, told) => {
    const forecast = { ...input().forecast, nextDay: 0, nextSlot: { contacts: 90, messages } };
    expect(lines({ forecast })).toContain(`Next enrolment: Wed 09:00 (90 contacts) (${told})`);
    expect(lines({ forecast })).toContain('Messages to be sent: 12 in the next hour, 0 in the next 24 hours');
  });

  test('[C2] disabling enrolment shows the enrolment that is skipped', () => {
    const forecast = { ...input().forecast, nextEnrolmentAt: null, nextSlot: null };
    const disabling = { program: active, event: 'disableEnrolment', forecast } as const;
    expect(lines(disabling)).toContain('Skipped enrolment: Wed 09:00');
  });

  test('[C2] a day that reaches more than a third of the account is a warning', () => {
    const forecast = { ...input().forecast, contactsNextDay: 667 };
    expect(lines({ forecast })).toContain(
      'Contacts reached in the next 24 hours: 667 of 2,000 (33%) (More than a third of all contacts in the account.) warning',
    );
    expect(lines({ forecast: { ...forecast, contactsNextDay: 666 } })).toContain(
      'Contacts reached in the next 24 hours: 666 of 2,000 (33%)',
    );
  });

  test('[C2] the last five places are a warning', () => {
    expect(lines({ facts: someFacts({ activePrograms: 44 }) })).toContain(
      'Active programs: 45 of 50 (5 more can be activated.) warning',
    );
    expect(lines({ facts: someFacts({ activePrograms: 43 }) })).toContain('Active programs: 44 of 50');
  });

  test.each([
    [48, '1 more can be activated.'],
    [49, 'No more can be activated.'],
  ])('[C2] with %i active programs it says how many are left', (activePrograms, left) => {
    const places = inWords({ facts: someFacts({ activePrograms }) }).facts.find(
      ({ label }) => label === 'Active programs',
    );
    expect(places?.detail).toBe(left);
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
        'Continue from their steps: 210 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”)',
        'Their step was deleted: 12 contacts (Removed from the program: 9. Moved to End “Exit program”: 3.) warning',
        'Moved (planned): 2 contacts (2 to End “Exit program”)',
      ]),
    );
  });

  test('[C7] when all contacts of deleted steps are moved, nobody is lost and nothing warns', () => {
    const moves = [{ ...move(1, 'end', 3), isStepDeleted: true }];
    const forecast = { ...input().forecast, inside: 3, byNode: [{ nodeId: nodeId('end'), contacts: 3 }] };
    expect(lines({ moves, forecast })).toContain(
      'Their step was deleted: 3 contacts (Moved to End “Exit program”: 3.)',
    );
  });

  test('[E31] planned moves are counted, and a contact whose target is gone leaves', () => {
    const moves = [move(1, null, 12), move(2, 'end', 3), move(3, 'gone', 1)];
    expect(lines({ moves })).toEqual(
      expect.arrayContaining([
        'Removed (planned): 13 contacts (They leave the program and get no more messages from it.) warning',
        'Moved (planned): 3 contacts (3 to End “Exit program”)',
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
    const forecast = { ...input().forecast, nextEnrolmentAt: null, nextSlot: null };
    expect(lines({ program, forecast })).toContain('Next enrolment: None while enrolment is disabled');
  });

  test('[C2] deactivating holds contacts, and shows what they miss', () => {
    expect(inWords({ program: active, event: 'deactivate' }).confirmLabel).toBe(
      'Deactivate and hold 214 contacts',
    );
    expect(lines({ program: active, event: 'deactivate' })).toEqual([
      'New status: Deactivated (It has enrolled contacts. They stay at their steps and nothing is sent. Delays keep running: contacts whose wait ends while the program is deactivated continue as soon as you reactivate it.)',
      'Held at their steps: 214 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”; 4 at a deleted step)',
      'Can be enrolled now: 90 contacts (They will not be enrolled.)',
      'Skipped enrolment: Wed 09:00 (90 contacts)',
      'Messages that will not be sent: 12 in the next hour, 320 in the next 24 hours',
      'Contacts who will miss them: 300 of 2,000 (15%)',
      'Active programs: 5 of 50',
    ]);
  });

  test('[C2] deactivating a program that never enrolled anyone goes back to Draft', () => {
    const facts = someFacts({ hasEverEnrolled: false });
    const overrides = { program: active, event: 'deactivate', facts, forecast: NOTHING_AHEAD } as const;
    expect(inWords(overrides).confirmLabel).toBe('Deactivate');
    expect(lines(overrides)[0]).toBe(
      'New status: Draft (It has never enrolled a contact, so it goes back to Draft.)',
    );
  });

  test('[C2] disabling and enabling enrolment', () => {
    expect(inWords({ program: active, event: 'disableEnrolment' }).confirmLabel).toBe(
      'Disable contact enrolment',
    );
    expect(lines({ program: active, event: 'disableEnrolment' })[0]).toBe(
      'New status: Active, enrolment disabled (Its schedule will enrol no one. Contacts inside continue, and direct enrolments still work.)',
    );
    const program = { ...active, enrolmentDisabled: aStamp() };
    expect(inWords({ program, event: 'enableEnrolment' }).confirmLabel).toBe('Enable contact enrolment');
    expect(lines({ program, event: 'enableEnrolment' }).slice(0, 4)).toEqual([
      'New status: Active (Its schedule will enrol contacts again.)',
      'Contacts inside, who continue: 214 contacts (200 at Send email “Welcome 1”; 10 at End “Exit program”; 4 at a deleted step)',
      'Can be enrolled now: 90 contacts (Subscribed contacts who meet the enrolment rule and limits and are not already inside.)',
      'Next enrolment: Wed 09:00 (90 contacts)',
    ]);
  });

  test('[C2] deleting says until when it is kept', () => {
    expect(inWords({ event: 'delete', forecast: NOTHING_AHEAD })).toEqual({
      title: 'Delete “Welcome series”?',
      facts: [
        {
          label: 'New status',
          value: 'Deleted',
          detail: 'It stays in the recycle bin until in 30 days, then it is permanently deleted.',
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
      'New status: Read-only (It has enrolled contacts, and campaign “Spring sale” no longer exists. You can view and copy it.) warning',
    ]);
  });

  test('[C2] purging names what is lost', () => {
    const purge = { program: deleted, event: 'purge', forecast: NOTHING_AHEAD } as const;
    expect(inWords(purge).confirmLabel).toBe('Delete permanently');
    expect(lines(purge)).toEqual([
      'New status: Permanently deleted (This cannot be undone.) danger',
      'Deleted with it: 1,500 enrolments and 8 history entries (Sent messages stay in Messages.) danger',
    ]);
  });

  test('[C4] a refused change shows the reason and nothing else', () => {
    expect(lines({ facts: someFacts({ activePrograms: 50 }) })).toEqual([
      'This cannot be done now: You have reached the limit of 50 active programs (Deactivate another program first, then activate this one.) danger',
    ]);
  });
});
