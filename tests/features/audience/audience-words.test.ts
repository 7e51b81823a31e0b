import { expect, test } from 'vitest';
import { contactWords } from '#features/audience/contacts/words.ts';
import { fieldWords } from '#features/audience/data-fields/words.ts';
import { importWords } from '#features/audience/imports/words.ts';
import { listWords } from '#features/audience/lists/words.ts';
import { preferenceWords } from '#features/audience/preferences/words.ts';
import { segmentWords } from '#features/audience/segments/words.ts';

const report = { added: 0, updated: 0, unchanged: 0 };

test('a deletion says how many contacts it concerns', () => {
  expect([
    ...[0, 1, 2].map(listWords.deleteLead),
    ...[0, 1, 2].map(fieldWords.deleteLead),
    ...[0, 1, 2].map(preferenceWords.deleteLead),
  ]).toEqual([
    'This is permanent. Lists do not go to the recycle bin.',
    'This is permanent. Lists do not go to the recycle bin. The contact on it stays in the account.',
    'This is permanent. Lists do not go to the recycle bin. The 2 contacts on it stay in the account.',
    'This is permanent. Data fields do not go to the recycle bin.',
    'This permanently deletes the field and its values for 1 contact. Data fields do not go to the recycle bin.',
    'This permanently deletes the field and its values for 2 contacts. Data fields do not go to the recycle bin.',
    'This is permanent. Preferences do not go to the recycle bin.',
    'This is permanent. Preferences do not go to the recycle bin. 1 contact is opted in.',
    'This is permanent. Preferences do not go to the recycle bin. 2 contacts are opted in.',
  ]);
});

test('a deleted contact leaves the programs they are in', () => {
  expect([0, 1, 2].map(contactWords.deleteLead)).toEqual([
    'They stay in the recycle bin for 30 days. Their messages still count in reports, under “Deleted contact”.',
    'They leave 1 program and stay in the recycle bin for 30 days. Their messages still count in reports, under “Deleted contact”.',
    'They leave 2 programs and stay in the recycle bin for 30 days. Their messages still count in reports, under “Deleted contact”.',
  ]);
});

test('a segment that is in use says how to free it', () => {
  expect([1, 2].map(segmentWords.inUse)).toEqual([
    '1 program uses this segment. Choose another segment in it first.',
    '2 programs use this segment. Choose another segment in them first.',
  ]);
});

test('an import says whether it did anything', () => {
  expect([
    importWords.doneTitle(report),
    importWords.doneTitle({ ...report, unchanged: 1 }),
    importWords.doneTitle({ ...report, added: 1 }),
    importWords.doneTitle({ ...report, updated: 2 }),
    importWords.announceDone(0, 1, 2),
  ]).toEqual([
    'No contacts were imported',
    'No contacts were changed',
    'Contacts imported',
    'Contacts imported',
    '0 added, 1 updated, 2 not imported.',
  ]);
});
