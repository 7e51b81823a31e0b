import { expect, test } from 'vitest';
import { quote } from '#domain/words/quotes.ts';

test.each([
  ['Welcome 1', '“Welcome 1”'],
  ['Opened “Welcome 1”', '‘Opened “Welcome 1”’'],
  ['', '“”'],
])('quote puts %s in quotes', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
