import { expect, test } from 'vitest';
import { words } from '#features/builder/contacts/words.ts';

test.each([
  [0, 2, '0 contacts are at the steps you are deleting'],
  [1, 1, '1 contact is at the step you are deleting'],
  [1, 2, '1 contact is at the steps you are deleting'],
  [2, 1, '2 contacts are at the step you are deleting'],
])('asks about %d contacts at %d steps that are deleted', (contacts, steps, title) => {
  expect(words.deletedTitle(contacts, steps)).toBe(title);
});

test.each([
  [0, 1, '0 contacts added to “VIP”. 1 already on it.'],
  [1, 0, '1 contact added to “VIP”.'],
  [2, 1_200, '2 contacts added to “VIP”. 1,200 already on it.'],
])('says that %d contacts were added and %d were on the list', (added, already, text) => {
  expect(words.added(added, already, 'VIP')).toBe(text);
});
