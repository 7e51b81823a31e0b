import { describe, expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { csv } from './csv-bytes.ts';

describe('POST /api/contact-imports/preview', () => {
  test('answers columns, samples and suggestions, and stores nothing', async () => {
    const api = await anApi();
    const before = await api.dump();
    const { status, body } = await preview(api, csv('Email,Age', 'ada@example.com,36'));
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        columns: [
          { header: 'Email', samples: ['ada@example.com'], suggestion: { kind: 'email' } },
          { header: 'Age', samples: ['36'], suggestion: { kind: 'field', name: 'AGE' } },
        ],
        rows: 1,
      },
    });
    expect(await api.dump()).toEqual(before);
  });

  test('refuses a file of more than 20 MB before reading it', async () => {
    const api = await anApi();
    const { status, body } = await preview(api, new Uint8Array(20 * 1024 * 1024 + 1));
    expect([status, body.kind]).toEqual([413, 'tooLarge']);
  });

  test('reports a broken file as a problem with what to do about it', async () => {
    const api = await anApi();
    const { status, body } = await preview(api, csv('email', '"a'));
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        kind: 'badRequest',
        status: 400,
        title: 'The file cannot be read from line 2 onwards',
        detail: 'An opening quotation mark has no closing one. Fix that line, or save the file as CSV again.',
      },
    });
  });
});

async function preview({ api }: Awaited<ReturnType<typeof anApi>>, bytes: Uint8Array<ArrayBuffer>) {
  const response = await api.fetch(
    new Request('http://localhost/api/contact-imports/preview', { method: 'POST', body: bytes }),
  );
  return { status: response.status, body: await response.json() };
}
