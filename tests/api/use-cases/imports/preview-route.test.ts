import { describe, expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { csv } from './csv-bytes.ts';
import { previewFile } from './send-file.ts';

describe('POST /api/contact-imports/preview', () => {
  test('[M8] answers the dialect, columns, samples and suggestions, and stores nothing', async () => {
    const api = await anApi();
    const before = await api.dump();
    const { status, body } = await previewFile(api, csv('Email,Age', 'ada@example.com,36'));
    const facts = {
      consents: 0,
      dates: 'dayFirst',
      numbers: 'point',
      ambiguous: { date: null, number: null },
    };
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        encoding: 'utf-8',
        separator: ',',
        skippedLines: 0,
        hasHeader: true,
        columns: [
          {
            ...facts,
            header: 'Email',
            samples: ['ada@example.com'],
            filled: 1,
            addresses: 1,
            type: 'Text',
            suggestion: { kind: 'email' },
          },
          {
            ...facts,
            header: 'Age',
            samples: ['36'],
            filled: 1,
            addresses: 0,
            type: 'Number',
            suggestion: { kind: 'field', name: 'AGE', format: 'point' },
          },
        ],
        rows: 1,
      },
    });
    expect(await api.dump()).toEqual(before);
  });

  test('refuses a file of more than 50 MB before reading it', async () => {
    const api = await anApi();
    const { status, body } = await previewFile(api, new Uint8Array(50 * 1024 * 1024 + 1));
    expect([status, body.kind]).toEqual([413, 'tooLarge']);
  });

  test('reads a file as a person says that it is written', async () => {
    const api = await anApi();
    const bytes = csv('a@example.com;Ren\u00e9');
    const { body } = await previewFile(api, bytes, {
      encoding: 'windows-1252',
      separator: ';',
      hasHeader: true,
    });
    expect([body.encoding, body.separator, body.hasHeader, body.kind]).toEqual([
      undefined,
      undefined,
      undefined,
      'badRequest',
    ]);
    expect(body.title).toBe('The file has a header row but no contacts');
  });
});
