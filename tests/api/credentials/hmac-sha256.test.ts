import { createHmac as createPlatformHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHmac } from '#api/credentials/hmac-sha256.ts';

test('[A19] the hash of an address is HMAC with SHA-256, as the platform works it out, for 500 keys and texts', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(anyText, anyText, (key, text) => {
      expect(createHmac(key)(text)).toBe(createPlatformHmac('sha256', key).update(text).digest('hex'));
    }),
    { numRuns: 500 },
  );
});

test('[A19] the hash of an address is that of RFC 4231', () => {
  expect(createHmac('Jefe')('what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
