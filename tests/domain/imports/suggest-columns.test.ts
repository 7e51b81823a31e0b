import { describe, expect, test } from 'vitest';
import { createColumnReader } from '#domain/imports/describe-column.ts';
import { suggestColumns } from '#domain/imports/suggest-columns.ts';

describe('[M8] the suggestion for a column', () => {
  test.each([
    ['Phone', ['07700900123', '07700900124'], { kind: 'newField', name: 'PHONE', type: 'Text' }],
    ['Mobile', ['+447700900123', ''], { kind: 'newField', name: 'MOBILE', type: 'Text' }],
    ['Zip', ['01234', '98765'], { kind: 'newField', name: 'ZIP', type: 'Text' }],
    ['Order', ['1234567890', '12'], { kind: 'newField', name: 'ORDER', type: 'Text' }],
    ['Spent', ['£46.70', 'n/a'], { kind: 'newField', name: 'SPENT', type: 'Number', format: 'point' }],
    ['Spent', ['1.234,50', '7,5'], { kind: 'newField', name: 'SPENT', type: 'Number', format: 'comma' }],
    ['Spent', ['1,234', '7'], { kind: 'newField', name: 'SPENT', type: 'Number', format: undefined }],
    [
      'Born',
      ['03/04/2020', '12/11/2020'],
      { kind: 'newField', name: 'BORN', type: 'Date', format: undefined },
    ],
    [
      'Born',
      ['03/04/2020', '13/11/2020'],
      { kind: 'newField', name: 'BORN', type: 'Date', format: 'dayFirst' },
    ],
    [
      'Born',
      ['03/04/2020', '12/25/2020'],
      { kind: 'newField', name: 'BORN', type: 'Date', format: 'monthFirst' },
    ],
    ['Member', ['Y', 'n'], { kind: 'newField', name: 'MEMBER', type: 'YesNo' }],
    ['Subscription', ['Unsubscribed', 'Subscribed'], { kind: 'subscription', says: 'agreed' }],
    ['Accepts Email Marketing', ['yes', 'no'], { kind: 'subscription', says: 'agreed' }],
    ['Anything', ['subscribed', 'cleaned'], { kind: 'subscription', says: 'agreed' }],
    ['Status', ['Customer', 'Lead'], { kind: 'newField', name: 'STATUS', type: 'Text' }],
    ['UNSUB_TIME', ['2021-05-03 14:22:10'], { kind: 'subscription', says: 'left' }],
    ['CLEAN_TIME', ['2021-05-03 14:22:10'], { kind: 'subscription', says: 'bounced' }],
    ['OPTIN_TIME', ['2021-05-03 14:22:10'], { kind: 'added', format: 'dayFirst' }],
    ['Accepts SMS Marketing', ['yes', 'no'], { kind: 'smsConsent' }],
  ] as const)('%s with %j is what people mean by it', (header, cells, suggestion) => {
    expect(suggest(header, cells)).toEqual(suggestion);
  });

  test('takes one odd value in fifty for what it is, and more for text', () => {
    const numbers = Array.from({ length: 98 }, (_, number) => String(number));
    expect([
      suggest('Points', [...numbers, 'many', '?']),
      suggest('Points', [...numbers.slice(9), 'a', 'b', 'c']),
    ]).toEqual([
      { kind: 'newField', name: 'POINTS', type: 'Number', format: 'point' },
      { kind: 'newField', name: 'POINTS', type: 'Text' },
    ]);
  });
});

function suggest(header: string, cells: readonly string[]) {
  const email = createColumnReader('Email');
  email.add('a@example.com');
  const reader = createColumnReader(header);
  for (const cell of cells) reader.add(cell);
  return suggestColumns([email.describe(), reader.describe()], [])[1];
}
