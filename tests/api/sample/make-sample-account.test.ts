import { describe, expect, test } from 'vitest';
import { makeEmptyAccount } from '#api/sample/make-empty-account.ts';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import { DAY, instant } from '#domain/schedule/instant.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';

const NOW = instant(Date.UTC(2026, 10, 24, 10, 0));
const SAMPLE = makeSampleAccount({ realNow: NOW, seed: 7 });
const CATALOGUE: Catalogue = {
  campaigns: new Map(
    SAMPLE.campaigns.filter(({ deleted }) => !deleted).map((campaign) => [campaign.id, campaign]),
  ),
  segments: new Map(SAMPLE.segments.map((segment) => [segment.id, segment])),
  lists: new Map(SAMPLE.contactLists.map((list) => [list.id, list])),
  preferences: new Map(SAMPLE.preferences.map((preference) => [preference.id, preference])),
  dataFields: new Map(SAMPLE.dataFields.map((field) => [field.name, field])),
  programs: new Map(),
  smsProfiles: new Map(SAMPLE.smsProfiles.map((profile) => [profile.id, profile])),
  webhookProfiles: new Map(SAMPLE.webhookProfiles.map((profile) => [profile.id, profile])),
};

describe('the sample account', () => {
  test('is the same for the same moment and seed', () => {
    const again = makeSampleAccount({ realNow: NOW, seed: 7 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(SAMPLE));
  });

  test('has other contacts and other runs with another seed', () => {
    const other = makeSampleAccount({ realNow: NOW, seed: 8 });
    expect(other.contacts[0]).not.toEqual(SAMPLE.contacts[0]);
    expect(other.runs.map(({ ever }) => ever)).not.toEqual(SAMPLE.runs.map(({ ever }) => ever));
  });

  test('has programs in every state', () => {
    expect(countBy(SAMPLE.programs.map(({ status }) => status))).toEqual({
      Active: 6,
      Deactivated: 2,
      ReadOnly: 1,
      Deleted: 2,
      Draft: 4,
    });
  });

  test('has one active program with enrolment disabled and one that never enrolled anyone', () => {
    const active = SAMPLE.programs.filter(({ status }) => status === 'Active');
    const disabled = active.filter(({ enrolmentDisabled }) => enrolmentDisabled);
    const unused = active.filter(({ id }) => everOf(id) === 0);
    expect([namesOf(disabled), namesOf(unused)]).toEqual([
      ['Webinar 2026 follow-up'],
      ['Trade welcome for Iceland'],
    ]);
  });

  test('has contacts waiting in a deactivated, a Read-only and all but one of the active programs', () => {
    const waiting = SAMPLE.programs.filter(({ id }) => (runOf(id)?.inside ?? 0) > 0);
    expect(namesOf(waiting)).toEqual([
      'Welcome series',
      'Birthday treat',
      'Plan renewal in 30 days',
      'Win back lapsed customers',
      'Webinar 2026 follow-up',
      'Re-permission for lapsed customers',
      'Refer a friend',
    ]);
  });

  test('has designs with exactly the errors that are meant', () => {
    const errors = SAMPLE.designs.map(({ programId, design }) => [
      nameOf(programId),
      validateDesign(design, CATALOGUE)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    ]);
    expect(Object.fromEntries(errors)).toEqual({
      'Welcome series': [],
      'Birthday treat': [],
      'Plan renewal in 30 days': [],
      'Win back lapsed customers': [],
      'Webinar 2026 follow-up': [],
      'Trade welcome for Iceland': [],
      'Re-permission for lapsed customers': [],
      'Product survey': [],
      'Refer a friend': ['missingReference', 'missingReference'],
      'Two-day sale': ['missingReference'],
      'Test - do not use': ['routeWithoutEnd'],
      'Abandoned basket': [
        'campaignIncomplete',
        'decisionCriteriaMissing',
        'campaignNotSelected',
        'routeWithoutEnd',
      ],
      'After purchase': [],
      'Upgrade to Pro': [],
      'Gift guide': ['noAction', 'startCriteriaMissing', 'routeWithoutEnd'],
    });
  });

  test('says of the Read-only program what it misses, and of no other', () => {
    const missing = SAMPLE.programs.flatMap((program) =>
      program.missing.map(({ name }) => [program.name, name]),
    );
    expect(missing).toEqual([
      ['Refer a friend', 'REFERRALCODE'],
      ['Refer a friend', 'Refer a friend'],
    ]);
  });

  test('has designs whose cards stand apart', () => {
    const overlapping = SAMPLE.designs.flatMap(({ design: { nodes } }) =>
      nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => isOver(a.position, b.position))),
    );
    expect(overlapping).toEqual([]);
  });

  test('has someone in every segment but one', () => {
    const counts = SAMPLE.segments.map(({ name, rule }) => [
      name,
      countMatching(rule, SAMPLE.contacts, NOW, { timeZone: SAMPLE.account.timeZone }),
    ]);
    expect(counts.filter(([, count]) => count === 0)).toEqual([['Trade customers in Iceland', 0]]);
  });

  test('sends to nobody outside the domains for examples', () => {
    const domains = new Set(SAMPLE.contacts.map(({ email }) => email.split('@')[1]));
    expect(domains).toEqual(new Set(['example.com', 'example.org', 'example.net']));
    expect(new Set(SAMPLE.contacts.map(({ email }) => email)).size).toBe(2_000);
  });

  test('has something ahead within a day', () => {
    expect(SAMPLE.account.nextDueAt).toBeGreaterThan(NOW);
    expect(SAMPLE.account.nextDueAt).toBeLessThan(NOW + DAY);
  });
});

describe('the past of the sample account', () => {
  test('leaves in each program as many at its nodes as are inside, and as many as have not finished', () => {
    const counts = SAMPLE.runs.map((run) => ({
      programId: run.programId,
      atNodes: sum(run.here),
      open: sum(
        blocksOf(run.programId).map((block) => rows(block.size, (row) => block.outcome[row] === 0).length),
      ),
    }));
    expect(counts).toEqual(
      SAMPLE.runs.map(({ programId, inside }) => ({ programId, atNodes: inside, open: inside })),
    );
  });

  test('has one row for each enrolment there ever was', () => {
    const stored = SAMPLE.runs.map(({ programId }) => sum(blocksOf(programId).map(({ size }) => size)));
    expect(stored).toEqual(SAMPLE.runs.map(({ ever }) => ever));
  });

  test('has one message for each send that a node counts', () => {
    const counted = SAMPLE.runs.map(({ programId, sent }) => [programId, sum(sent)]);
    const stored = SAMPLE.runs.map(({ programId }) => [
      programId,
      messages().filter(({ program }) => program === programId).length,
    ]);
    expect(stored).toEqual(counted);
    expect(messages().length).toBeGreaterThan(1_500);
  });

  test('wrote to subscribed contacts only, after they joined and before now', () => {
    const wrong = messages().filter(({ contact, sentAt }) => {
      const found = SAMPLE.contacts[contact - 1];
      const isMailable = found?.subscription === 'Subscribed' || sentAt < (found?.subscriptionSince?.at ?? 0);
      return !found || !isMailable || sentAt < found.createdAt || sentAt > NOW;
    });
    expect(wrong).toEqual([]);
  });

  test('has messages and steps in the order of time', () => {
    expect(messages().map(({ sentAt }) => sentAt)).toEqual(
      messages()
        .map(({ sentAt }) => sentAt)
        .toSorted((a, b) => a - b),
    );
    const unordered = SAMPLE.stepBlocks.filter(
      ({ at, size }) => rows(size, (row) => (at[row] ?? 0) < (at[row - 1] ?? 0)).length > 0,
    );
    expect(unordered).toEqual([]);
  });

  test('ends each history in the state and revision that the program has', () => {
    const last = SAMPLE.programs.map(({ id }) =>
      SAMPLE.history.findLast(({ programId }) => programId === id),
    );
    expect(last.map((entry) => [entry?.programId, entry?.statusAfter, entry?.revision])).toEqual(
      SAMPLE.programs.map(({ id, status, revision }) => [id, status, revision]),
    );
    expect(SAMPLE.history.filter(({ at }) => at > NOW)).toEqual([]);
  });

  test('has the design as it was at the revision that saved it', () => {
    const saved = SAMPLE.programs.map(
      ({ id, designRevision }) =>
        SAMPLE.history.find((entry) => entry.programId === id && entry.revision === designRevision)?.design,
    );
    expect(saved).toEqual(SAMPLE.designs.map(({ design }) => design));
    expect(SAMPLE.designs.map(({ revision }) => revision)).toEqual(
      SAMPLE.programs.map(({ designRevision }) => designRevision),
    );
  });

  test('can be made at any hour of the day', () => {
    const atNight = makeSampleAccount({ realNow: instant(Date.UTC(2026, 2, 29, 1, 30)), seed: 3 });
    expect(atNight.programs).toHaveLength(15);
    expect(atNight.contacts.filter(({ createdAt }) => createdAt > atNight.account.clock.account)).toEqual([]);
  });
});

test('opts about the intended number of contacts in to each of its four preferences', () => {
  const shares = SAMPLE.preferences.map(({ id, name }) => {
    const optedIn = SAMPLE.contacts.filter(({ preferenceIds }) => preferenceIds.includes(id));
    return [name, Math.round((optedIn.length / SAMPLE.contacts.length) * 20) / 20];
  });
  expect(shares).toEqual([
    ['Product news', 0.7],
    ['Offers', 0.45],
    ['Events', 0.3],
    ['Surveys and research', 0.15],
  ]);
});

describe('an empty account', () => {
  test('has the default data fields and nothing else', () => {
    const { account, dataFields, ...others } = makeEmptyAccount({ realNow: NOW, seed: 7 });
    expect(dataFields.map(({ name }) => name)).toEqual([
      'FIRSTNAME',
      'LASTNAME',
      'CITY',
      'COUNTRY',
      'DATEOFBIRTH',
      'JOINED',
    ]);
    expect(Object.values(others).flat()).toEqual([]);
    expect(account.clock).toEqual({ account: NOW, real: NOW, speed: 1 });
  });
});

function runOf(programId: number) {
  return SAMPLE.runs.find((run) => run.programId === programId);
}

function everOf(programId: number): number {
  return runOf(programId)?.ever ?? 0;
}

function nameOf(programId: number): string {
  return SAMPLE.programs.find(({ id }) => id === programId)?.name ?? '';
}

function namesOf(programs: readonly { readonly name: string }[]): readonly string[] {
  return programs.map(({ name }) => name);
}

function blocksOf(programId: number) {
  return SAMPLE.enrolmentBlocks.filter((block) => block.programId === programId);
}

function messages() {
  return SAMPLE.messageBlocks.flatMap(({ size, sentAt, contact, program }) =>
    rows(size, () => true).map((row) => ({
      sentAt: sentAt[row] ?? 0,
      contact: contact[row] ?? 0,
      program: program[row] ?? 0,
    })),
  );
}

function rows(size: number, isWanted: (row: number) => boolean): readonly number[] {
  return Array.from({ length: size }, (_, row) => row).filter(isWanted);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...new Set(words)].map((word) => [word, words.filter((one) => one === word).length]),
  );
}

type Place = { readonly x: number; readonly y: number };

function isOver(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < 232 && Math.abs(a.y - b.y) < 76;
}
