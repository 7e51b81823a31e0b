import { expect, test } from 'vitest';
import { isEmail } from '#domain/contacts/email-address.ts';

test('takes addresses that work and refuses what can’t be one', () => {
  const addresses = [
    "o'brien+news@sub.example.co.uk",
    'jürgen@example.com',
    'a@b',
    'a b@example.com',
    '@x.com',
  ];
  expect(addresses.map(isEmail)).toEqual([true, true, false, false, false]);
});
