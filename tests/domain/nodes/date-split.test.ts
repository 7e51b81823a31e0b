import { describe, expect, test } from 'vitest';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import {
  checkNode,
  describeExample,
  describeSettings,
  getRouteLabel,
  listRoutes,
  summariseNode,
} from '#domain/nodes/registry.ts';
import { DAY, HOUR, later, type PlainDate, type TimeOfDay } from '#domain/schedule/instant.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, dateSplit, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const CONTEXT: WordsContext = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const split = (date: string | null, at = '10:30') =>
  dateSplit('split', { date: date as PlainDate | null, at: at as TimeOfDay });

describe('a date split', () => {
  test('[N15] reads as a person would say it', () => {
    const node = split('2026-12-01');
    expect(summariseNode(node, CONTEXT)).toBe('Before or after 1 December 2026 at 10:30');
    expect(describeExample(node, CONTEXT)).toBe(
      'A contact who arrives now takes Before. From Tuesday 1 December at 10:30, contacts take After.',
    );
    expect(describeSettings(node, CONTEXT)).toEqual([
      { label: 'Date', value: '1 December 2026' },
      { label: 'Time', value: '10:30' },
    ]);
    expect(listRoutes(node).map((route) => getRouteLabel(node, route))).toEqual(['Before', 'After']);
  });

  test('[N15] says when it has no date, or one that is past', () => {
    expect(summariseNode(split(null), CONTEXT)).toBe('No date chosen');
    expect(checkNode(split(null), CONTEXT.catalogue).map(({ field }) => field)).toEqual(['date']);
    expect(checkNode(split('2026-12-01', ''), CONTEXT.catalogue).map(({ field }) => field)).toEqual(['at']);
    expect(describeExample(split('2026-11-24', '10:00'), CONTEXT)).toBe(
      'This date has passed, so all contacts take After.',
    );
  });

  const design = (date: string, at: string) =>
    aDesign({
      nodes: [
        start({ limit: 'everyTime' }),
        delay('wait'),
        split(date, at),
        sendEmail('mail'),
        end('early', 'Early'),
        end('late', 'Late'),
      ],
      connectors: ways('start > wait > split', 'split before> mail > early', 'split after> late'),
    });

  test('[V30] warns when its moment is past', () => {
    const clock = { now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
    const warnings = (date: string, at: string) =>
      validateDesign(design(date, at), aCatalogue(), { clock }).map(
        ({ nodeId, text }) => `${nodeId} ${text}`,
      );
    expect(warnings('2026-11-24', '10:00')).toEqual(['split The date of the split has passed']);
    expect(warnings('2026-11-24', '10:01')).toEqual([]);
  });

  test('[E50] decides by the moment of arrival, and sends its very minute After', () => {
    const subscriber: Contact = {
      id: 1 as ContactId,
      email: 'contact1@example.com',
      subscription: 'Subscribed',
      fields: {},
      preferenceIds: [],
      listIds: [listId(1)],
      createdAt: TUESDAY_AT_TEN,
      isSample: false,
      revision: 1,
    };
    const account = accountInMemory({
      seed: 7,
      timeZone: 'Europe/London',
      from: TUESDAY_AT_TEN,
      catalogue: aCatalogue(),
      contacts: [subscriber],
    });
    // Enrolled at nine each day from Wednesday on, and there a day later.
    account.activate({
      programId: 7 as ProgramId,
      design: design('2026-11-28', '09:00'),
      isEnrolmentDisabled: false,
    });
    account.run(later(TUESDAY_AT_TEN, 5 * DAY + HOUR));
    const outcomes = account.outcome().programs[0]?.enrolments.map((line) => line.split(' ')[5]);
    expect(outcomes).toEqual(['Early', 'Early', 'Late', 'Late', 'inside']);
  });
});
