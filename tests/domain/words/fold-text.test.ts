import { expect, test } from 'vitest';
import { foldText } from '#domain/words/fold-text.ts';

test.each([
  ['capitals', 'ZOE', 'zoe'],
  ['an accent', 'Zoë', 'zoe'],
  ['an accent that is a sign of its own', 'Zoe\u0308', 'zoe'],
  ['a stroke', 'Øresund, Łódź', 'oresund, lodz'],
  ['letters that are two', 'Straße, Ærø', 'strasse, aero'],
  ['the wide form of a letter', 'Ｚｏｅ', 'zoe'],
])('[A30] a search reads a text without %s', (_, text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('[A30] scripts without capitals are read as they are', () => {
  expect(foldText('שלום 世界')).toBe('שלום 世界');
});
