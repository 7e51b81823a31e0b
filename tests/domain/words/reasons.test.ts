import { expect, test } from 'vitest';
import { joinReason } from '#domain/words/reasons.ts';

test.each([
  ['An active program cannot be edited', 'An active program cannot be edited. Deactivate it first.'],
  ['The file is empty.', 'The file is empty. Deactivate it first.'],
  ['Delete it?', 'Delete it? Deactivate it first.'],
  ['The answer was “No.”', 'The answer was “No.” Deactivate it first.'],
])('joinReason ends “%s” with one full stop', (title, joined) => {
  expect(joinReason({ title, detail: 'Deactivate it first.' })).toBe(joined);
});
