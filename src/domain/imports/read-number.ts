import type { NumberStyle } from './column-format.ts';

const WHOLE = /^[+-]?\d{1,15}$/;
const STYLES: Readonly<Record<NumberStyle, { readonly pattern: RegExp; readonly decimal: '.' | ',' }>> = {
  point: {
    pattern: /^[+-]?(?:\d{1,3}([,'’ ])\d{3}(?:\1\d{3})*|\d{1,15})?(?:\.\d{1,15})?(?:e[+-]?\d{1,3})?$/i,
    decimal: '.',
  },
  comma: {
    pattern: /^[+-]?(?:\d{1,3}([.'’ ])\d{3}(?:\1\d{3})*|\d{1,15})?(?:,\d{1,15})?(?:e[+-]?\d{1,3})?$/i,
    decimal: ',',
  },
};
const CURRENCY_BEFORE = /^([+-]?)\s*(?:\p{Sc}|[A-Z]{3}\b)\s*/u;
const UNIT_AFTER = /\s*(?:\p{Sc}|%|\b[A-Z]{3})$/u;
const HARD_SPACES = /[\u00a0\u2007\u2009\u202f]/g;

/** [M7] The number that a text means, with the decimals after a point or a comma; null when it means none. */
export function readNumber(text: string, style: NumberStyle): number | null {
  if (WHOLE.test(text)) return Number(text);
  const { pattern, decimal } = STYLES[style];
  const bare = text.replace(HARD_SPACES, ' ').replace(CURRENCY_BEFORE, '$1').replace(UNIT_AFTER, '');
  if (!/\d/.test(bare) || !pattern.test(bare)) return null;
  const [whole = '', decimals] = bare.split(decimal);
  const plain = whole.replaceAll(/[.,'’ ]/g, '');
  const number = Number(decimals === undefined ? plain : `${plain}.${decimals}`);
  return Number.isFinite(number) ? number : null;
}

/** What a text says about the style of its column; null when it says nothing. */
export function findNumberStyle(text: string): NumberStyle | 'either' | null {
  if (WHOLE.test(text)) return null;
  const point = readNumber(text, 'point');
  const comma = readNumber(text, 'comma');
  if (point === comma) return null;
  if (point === null) return 'comma';
  return comma === null ? 'point' : 'either';
}

/** A telephone number, a postcode, an identifier: signs and zeros in front matter, or more digits than people count with. */
export function isMadeOfDigits(text: string): boolean {
  return /^(?:\+|\(?0)[\d ()/-]*\d$/.test(text) || /^\d{10,}$/.test(text);
}
