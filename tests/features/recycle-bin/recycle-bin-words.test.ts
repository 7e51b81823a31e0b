import { expect, test } from 'vitest';
import { contactWords, emptyWords } from '#features/recycle-bin/contact-words.ts';
import { words } from '#features/recycle-bin/words.ts';

test('a forecast names everything that no longer exists', () => {
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map(words.because)).toEqual([
    'because “A” no longer exists',
    'because “A” and “B” no longer exist',
    'because “A”, “B” and “C” no longer exist',
  ]);
});

test('a permanent deletion counts what is lost and what is kept', () => {
  expect([
    contactWords.describeLostForever(0, 1, 2),
    contactWords.describeKept(0, 1),
    contactWords.describeKept(1, 2),
    emptyWords.programsGone(0, 1),
    emptyWords.programsGone(1, 2),
    ...[0, 1, 2].map(emptyWords.confirm),
    ...[0, 1, 2].map(emptyWords.done),
  ]).toEqual([
    '0 values, membership of 1 list, 2 preferences',
    '0 enrolments and 1 message, shown as “Deleted contact”',
    '1 enrolment and 2 messages, shown as “Deleted contact”',
    'Including 0 enrolments and 1 history entry.',
    'Including 1 enrolment and 2 history entries.',
    'Permanently delete 0 items',
    'Permanently delete 1 item',
    'Permanently delete 2 items',
    '0 items permanently deleted.',
    '1 item permanently deleted.',
    '2 items permanently deleted.',
  ]);
});
