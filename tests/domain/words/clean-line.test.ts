import { expect, test } from 'vitest';
import { cleanLine } from '#domain/words/clean-line.ts';

test.each([
  ['spaces at its ends', '  Spring sale ', 'Spring sale'],
  ['a tab and the ends of lines', 'Spring\tsale\r\n2026\u2028now', 'Spring sale 2026 now'],
  ['a zero character', 'a\u0000b', 'a b'],
  ['signs that nobody sees', 'a\u200bb\u00adc\ufeff', 'abc'],
  ['signs that turn its direction', '\u202eevil\u202d \u2066x\u2069', 'evil x'],
  ['a letter in two parts', 'cafe\u0301', 'café'],
  ['nothing else', '\u200b \u2066', ''],
])('[A8] a line is kept without %s', (_, typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

test.each(['👩‍🚀 crew', 'می‌خواهم', '£10 off', 'שלום'])('[A8] %s is kept as it is', (name) => {
  expect(cleanLine(name)).toBe(name);
});
