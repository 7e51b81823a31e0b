import { describe, expect, test } from 'vitest';
import type { WebhookProfileId } from '#domain/ids.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { HIDDEN, hideSecrets, keepSecrets } from '#domain/profiles/webhook-secrets.ts';

const PROFILE: WebhookProfile = {
  id: 1 as WebhookProfileId,
  name: 'Orders',
  url: 'https://example.com/in?code=SECRET&source=shop',
  authentication: { kind: 'bearer', token: 'SECRET' },
  headers: [
    { name: 'Authorization', value: 'Bearer SECRET' },
    { name: 'X-Api-Key', value: 'SECRET' },
    { name: 'Cookie', value: 'session=SECRET' },
    { name: 'X-Author', value: 'Ada' },
  ],
  maximumPerMinute: null,
  revision: 1,
};
const { id: _id, revision: _revision, ...SHOWN } = hideSecrets(PROFILE);
const CHANGE = { ...SHOWN, authentication: null };

describe('[N35] what may be shown of a webhook', () => {
  test('tells names, and values that are no secret', () => {
    expect(hideSecrets(PROFILE)).toEqual({
      ...PROFILE,
      url: `https://example.com/in?code=${HIDDEN}&source=shop`,
      authentication: { kind: 'bearer', token: '' },
      headers: [
        { name: 'Authorization', value: HIDDEN },
        { name: 'X-Api-Key', value: HIDDEN },
        { name: 'Cookie', value: HIDDEN },
        { name: 'X-Author', value: 'Ada' },
      ],
    });
  });
});

describe('[N36] a change of a webhook', () => {
  test('keeps every secret that is sent back as it was shown', () => {
    const { id: _1, revision: _2, ...stored } = PROFILE;
    expect(keepSecrets(PROFILE, CHANGE)).toEqual({ ok: true, value: stored });
  });

  test('keeps secrets on another path of the same host', () => {
    const kept = keepSecrets(PROFILE, { ...CHANGE, url: `https://EXAMPLE.com/out?code=${HIDDEN}` });
    expect(kept).toMatchObject({ ok: true, value: { url: 'https://EXAMPLE.com/out?code=SECRET' } });
  });

  test.each([
    ['authentication', { url: 'https://other.example/in' }],
    ['authentication', { url: 'https://example.com:8443/in' }],
    ['headers', { url: 'https://other.example/in', authentication: { kind: 'none' } }],
    ['url', { url: `https://other.example/?code=${HIDDEN}`, authentication: { kind: 'none' }, headers: [] }],
  ] as const)('takes no secret of its %s along to another host', (field, change) => {
    expect(keepSecrets(PROFILE, { ...CHANGE, ...change })).toEqual({
      ok: false,
      refusal: { field, reason: 'otherHost' },
    });
  });

  test('moves to another host with secrets that were entered again', () => {
    const change = {
      ...CHANGE,
      url: 'https://other.example/in?code=new',
      authentication: { kind: 'bearer', token: 'new' },
      headers: [],
    } as const;
    expect(keepSecrets(PROFILE, change)).toEqual({ ok: true, value: change });
  });

  test.each([
    ['headers', { headers: [{ name: 'X-Token', value: HIDDEN }] }],
    ['url', { url: `https://example.com/?token=${HIDDEN}` }],
  ])('cannot keep what its %s never had', (field, change) => {
    expect(keepSecrets(PROFILE, { ...CHANGE, ...change })).toEqual({
      ok: false,
      refusal: { field, reason: 'unknown' },
    });
  });
});
