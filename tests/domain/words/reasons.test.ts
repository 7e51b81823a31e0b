import { expect, test } from 'vitest';
import { joinReason } from '#domain/words/reasons.ts';

test('joinReason ends the title with the stop that it lacks', () => {
  expect(joinReason({ title: 'An active program cannot be edited', detail: 'Deactivate it first.' })).toBe(
    'An active program cannot be edited. Deactivate it first.',
  );
});
