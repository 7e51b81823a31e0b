import { describe, expect, test } from 'vitest';
import { isWebhookUrl } from '#domain/profiles/webhook-profile.ts';

describe('[N34] the address of a webhook', () => {
  test('must be https, without name and password', () => {
    const good = ['https://example.com', 'https://hooks.example.com:8443/in?key=1', 'HTTPS://EXAMPLE.COM/'];
    const bad = [
      'http://example.com',
      'https://',
      'https://ada:pw@example.com',
      'https://a b.com',
      'ftp://example.com',
    ];
    expect([good.every(isWebhookUrl), bad.some(isWebhookUrl)]).toEqual([true, false]);
  });
});
