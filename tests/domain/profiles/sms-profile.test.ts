import { describe, expect, test } from 'vitest';
import { isSenderName, parsePhoneNumber } from '#domain/profiles/sms-profile.ts';

describe('[E45] a number to send to', () => {
  test('has its country code', () => {
    const numbers = [
      '+44 7700 900123',
      '0044 (7700) 900-123',
      '447700900123',
      '07700 900123',
      '+44',
      'none',
      '',
    ];
    expect(numbers.map(parsePhoneNumber)).toEqual([
      '+447700900123',
      '+447700900123',
      '+447700900123',
      null,
      null,
      null,
      null,
    ]);
  });

  test('a sender is a short name with a letter in it, or a number', () => {
    const names = ['OakShop', 'Oak 24', '+44 7700 900123', 'Ok', '123456', 'Oak & Ember', 'TwelveSigns1'];
    expect(names.map(isSenderName)).toEqual([true, true, true, false, false, false, false]);
  });
});
