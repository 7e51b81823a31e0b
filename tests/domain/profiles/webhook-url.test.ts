import { describe, expect, test } from 'vitest';
import { isWebhookUrl } from '#domain/profiles/webhook-url.ts';

describe('[N34][N35] the address of a webhook', () => {
  test('is https on a public host, by name or number', () => {
    const good = [
      'https://example.com',
      'https://hooks.example.com:8443/in?source=1',
      'HTTPS://EXAMPLE.COM/',
      'https://xn--bcher-kva.example/a@b',
      'https://93.184.216.34/in',
      'https://example.com:65535',
    ];
    expect(good.filter((url) => !isWebhookUrl(url))).toEqual([]);
  });

  test('has no other scheme, no name and password, no spaces, no port that does not exist', () => {
    const bad = [
      'http://example.com',
      'https://',
      'https://ada:pw@example.com',
      'https://example.com\\@one.example',
      'https://a b.com',
      'ftp://example.com',
      'https://example.com:0',
      'https://example.com:65536',
      'https://example..com',
      'https://-example.com',
      'https://example.com/#part',
    ];
    expect(bad.filter(isWebhookUrl)).toEqual([]);
  });

  test('leads to no machine of its own and no private network, however that is written', () => {
    const bad = [
      'https://localhost/in',
      'https://shop.localhost',
      'https://intranet/in',
      'https://printer.local',
      'https://metadata.google.internal/computeMetadata/v1',
      'https://169.254.169.254/latest/meta-data',
      'https://127.0.0.1',
      'https://127.1',
      'https://2130706433',
      'https://0x7f.0.0.1',
      'https://0177.0.0.1',
      'https://10.0.0.8',
      'https://172.16.0.1',
      'https://172.31.255.255',
      'https://192.168.1.1',
      'https://100.64.0.1',
      'https://198.18.0.1',
      'https://224.0.0.1',
      'https://255.255.255.255',
      'https://256.1.1.1',
      'https://[::1]/',
      'https://1.0.0.127.in-addr.arpa',
    ];
    expect(bad.filter(isWebhookUrl)).toEqual([]);
  });
});
