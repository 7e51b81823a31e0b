import { describe, expect, test } from 'vitest';
import { measureSms } from '#domain/messages/sms-length.ts';

describe('[N33] the length of an SMS', () => {
  const of = (text: string) => {
    const { encoding, units, segments, left } = measureSms(text);
    return `${encoding} ${units} units, ${segments} segments, ${left} left`;
  };

  test('is 160 units alone and 153 in each of several, in the phones’ own alphabet', () => {
    expect(of('')).toBe('gsm7 0 units, 0 segments, 160 left');
    expect(of('Grüße à £5!')).toBe('gsm7 11 units, 1 segments, 149 left');
    expect(of('a'.repeat(160))).toBe('gsm7 160 units, 1 segments, 0 left');
    expect(of('a'.repeat(161))).toBe('gsm7 161 units, 2 segments, 145 left');
    expect(of('a'.repeat(306))).toBe('gsm7 306 units, 2 segments, 0 left');
    expect(of('a'.repeat(307))).toBe('gsm7 307 units, 3 segments, 152 left');
  });

  test('counts two units for some signs, which stay together', () => {
    expect(of('€[]')).toBe('gsm7 6 units, 1 segments, 154 left');
    expect(of(`${'a'.repeat(152)}€${'a'.repeat(10)}`)).toBe('gsm7 164 units, 2 segments, 141 left');
  });

  test('is 70 and 67 units in UTF-16, for a single sign outside of the alphabet', () => {
    expect(of('Merci ✓')).toBe('ucs2 7 units, 1 segments, 63 left');
    expect(of('ж'.repeat(71))).toBe('ucs2 71 units, 2 segments, 63 left');
    expect(of(`${'ж'.repeat(66)}🎉${'ж'.repeat(4)}`)).toBe('ucs2 72 units, 2 segments, 61 left');
  });
});
