import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';
import { csv, utf8 } from './csv-bytes.ts';
import { importFile } from './send-file.ts';

const EMAIL: ColumnUse = { kind: 'email' };
const FIRST_NAME: ColumnUse = { kind: 'field', name: 'FIRSTNAME' };
const AGE: ColumnUse = { kind: 'field', name: 'AGE' };

/** A report of an import that had nothing to do. */
const NOTHING = {
  added: 0,
  updated: 0,
  unchanged: 0,
  newFields: [],
  newLists: [],
  newPreferences: [],
  keptOut: 0,
  unmailable: 0,
  refused: [],
  refusedTotal: 0,
  refusedBy: {},
  unread: [],
  unreadTotal: 0,
};

describe('POST /api/contact-imports', () => {
  test('adds, updates and leaves contacts as they are, and counts each', async () => {
    const api = await anApi({ contacts: 2 });
    const { status, body } = await importFile(
      api,
      csv('email,name', 'CONTACT1@example.com,Ada', 'contact2@example.com,Contact 2', 'new@example.com,Bo'),
      { mapping: [EMAIL, FIRST_NAME] },
    );
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...NOTHING, added: 1, updated: 1, unchanged: 1 },
    });
    expect(await namesByEmail(api)).toEqual({
      'contact1@example.com': 'Ada',
      'contact2@example.com': 'Contact 2',
      'new@example.com': 'Bo',
    });
  });

  test('[M12] refuses rows with line and reasons, lists cells that stay empty, and imports the rest', async () => {
    const api = await anApi();
    const { body } = await importFile(
      api,
      csv(
        'email,name,age',
        'a@example.com,"Two',
        'lines",30',
        'nobody,Bo,31',
        ',Cy,32',
        'b@example.com,Di,old',
        'A@example.com,Again,33',
        'c@example.com,Ed',
        ',Flo,34,x',
        'g@example.com,"Gus" Jr,35',
      ),
      { mapping: [EMAIL, FIRST_NAME, AGE] },
    );
    expect(body).toEqual({
      ...NOTHING,
      added: 3,
      refused: [
        { line: 4, reasons: ['“nobody” is not an email address'] },
        { line: 5, reasons: ['No email address'] },
        { line: 7, reasons: ['a@example.com is already on line 2'] },
        { line: 9, reasons: ['This row has 4 cells, but there are 3 columns', 'No email address'] },
        { line: 10, reasons: ['A closing quotation mark is followed by more text'] },
      ],
      refusedTotal: 5,
      refusedBy: { badEmail: 1, noEmail: 2, twice: 1, tooManyCells: 1, unreadable: 1 },
      unread: [{ line: 6, column: 'age', value: 'old', reason: '“old” is not a number such as 1234.5' }],
      unreadTotal: 1,
    });
  });

  test('keeps formulas, emoji and right-to-left text as they are', async () => {
    const api = await anApi();
    await importFile(
      api,
      csv('email,name', 'a@example.com,=HYPERLINK(0)', 'b@example.com,👩‍👩‍👧', 'c@example.com,שלום'),
      { mapping: [EMAIL, FIRST_NAME] },
    );
    expect(await namesByEmail(api)).toEqual({
      'a@example.com': '=HYPERLINK(0)',
      'b@example.com': '👩‍👩‍👧',
      'c@example.com': 'שלום',
    });
  });

  test('leaves a value alone where the cell is empty', async () => {
    const api = await anApi({ contacts: 1 });
    await importFile(api, csv('email,name', 'contact1@example.com,'), { mapping: [EMAIL, FIRST_NAME] });
    expect(await namesByEmail(api)).toEqual({ 'contact1@example.com': 'Contact 1' });
  });

  test('makes new data fields and a new list, and tells every tab', async () => {
    const api = await anApi({ contacts: 1 });
    await importFile(api, csv('email;points', 'contact1@example.com;7', 'b@example.com;8'), {
      mapping: [EMAIL, { kind: 'newField', name: 'POINTS', type: 'Number' }],
      listName: 'Fair 2026',
    });
    const contacts = await api.db.contacts.toArray();
    expect(await api.db.dataFields.get('POINTS')).toEqual({ name: 'POINTS', type: 'Number' });
    expect(contacts.map(({ fields, listIds }) => [fields['POINTS'], listIds])).toEqual([
      [7, [1, 2]],
      [8, [2]],
    ]);
    expect((await api.db.contactLists.get(2 as never))?.name).toBe('Fair 2026');
    expect(api.news.map(({ type }) => type)).toEqual([
      'importProgress',
      'contactsChanged',
      'catalogueChanged',
    ]);
  });

  test('adds a contact to a list once, however often it is imported into it', async () => {
    const api = await anApi({ contacts: 1 });
    const upload = { mapping: [EMAIL, FIRST_NAME], listName: 'Newsletter' };
    await importFile(api, csv('email,name', 'contact1@example.com,Ada', 'b@example.com,Bo'), upload);
    await importFile(api, csv('email,name', 'contact1@example.com,Eve', 'b@example.com,Bob'), upload);
    expect((await api.db.contacts.toArray()).map(({ fields, listIds }) => ({ fields, listIds }))).toEqual([
      { fields: { FIRSTNAME: 'Eve' }, listIds: [1] },
      { fields: { FIRSTNAME: 'Bob' }, listIds: [1] },
    ]);
  });

  test('makes the engine load its contacts anew', async () => {
    const api = await anApi();
    const before = await api.db.account.get(1);
    await importFile(api, csv('email', 'a@example.com'), { mapping: [EMAIL] });
    const after = await api.db.account.get(1);
    expect(after?.generation).toBe((before?.generation ?? 0) + 1);
  });

  test('has one effect and one answer when it is sent twice', async () => {
    const api = await anApi();
    const upload = { mapping: [EMAIL], key: 'import-one' };
    const first = await importFile(api, csv('email', 'a@example.com'), upload);
    const second = await importFile(api, csv('email', 'a@example.com'), upload);
    const other = await importFile(api, csv('email', 'b@example.com'), upload);
    expect(second).toEqual(first);
    expect(other.body).toMatchObject({ kind: 'idempotencyKeyReused' });
    expect(await api.db.contacts.count()).toBe(1);
  });

  test('leaves nothing behind when the transaction fails half-way', async () => {
    const api = await anApi({ contacts: 1 });
    const before = await api.dump();
    // The account is written last, when contacts, field and list are in the transaction already.
    asDexie(api.db)
      .table('account')
      .hook('updating', () => Dexie.currentTransaction.abort());
    const { status } = await importFile(api, csv('email,x', 'contact1@example.com,1', 'b@example.com,2'), {
      mapping: [EMAIL, { kind: 'newField', name: 'X', type: 'Number' }],
      listName: 'New list',
    });
    expect(status).toBe(503);
    expect(await api.dump()).toEqual(before);
  });

  test.each([
    ['no column with the email address', [FIRST_NAME, AGE], 'No column is matched to the email address'],
    [
      'two columns with the email address',
      [EMAIL, EMAIL],
      'More than one column is matched to the email address',
    ],
    [
      'one data field filled twice',
      [EMAIL, FIRST_NAME, FIRST_NAME],
      'Two columns are matched to the same data field',
    ],
    [
      'a data field that does not exist',
      [EMAIL, { kind: 'field', name: 'SHOESIZE' }],
      'The data field SHOESIZE no longer exists',
    ],
    [
      'a new data field that exists',
      [EMAIL, { kind: 'newField', name: 'AGE', type: 'Text' }],
      'The data field AGE already exists',
    ],
    ['fewer columns than the file has', [EMAIL], 'The file has 2 columns, but 1 was matched'],
  ] as const)('refuses a mapping with %s', async (_what, mapping, title) => {
    const api = await anApi();
    const before = await api.dump();
    const columns = mapping.length === 1 ? 2 : mapping.length;
    const header = Array.from({ length: columns }, (_, index) => `c${index}`).join(',');
    const { status, body } = await importFile(api, csv(header, header), { mapping });
    expect([status, body.title]).toEqual([400, title]);
    expect(await api.dump()).toEqual(before);
  });

  test('refuses a mapping with the name of a prototype key as a new field', async () => {
    const api = await anApi();
    const mapping = [EMAIL, { kind: 'newField', name: '__proto__', type: 'Text' }] as const;
    const { status } = await importFile(api, csv('a,b', 'a@example.com,x'), { mapping });
    expect(status).toBe(400);
  });

  test('refuses 51 MB before reading them', async () => {
    const api = await anApi();
    const { status, body } = await importFile(api, new Uint8Array(51 * 1024 * 1024), { mapping: [EMAIL] });
    expect({ status, kind: body.kind, detail: body.detail }).toEqual({
      status: 413,
      kind: 'tooLarge',
      detail: 'The limit is 50 MB.',
    });
  });

  test('lists the first thousand bad rows and counts the rest', async () => {
    const api = await anApi();
    const { body } = await importFile(api, utf8(`email\n${'nobody\n'.repeat(1_500)}`), { mapping: [EMAIL] });
    expect([body.refused.length, body.refusedTotal, body.added]).toEqual([1_000, 1_500, 0]);
  });
});

async function namesByEmail({ db }: Awaited<ReturnType<typeof anApi>>) {
  const contacts = await db.contacts.orderBy('email').toArray();
  return Object.fromEntries(contacts.map(({ email, fields }) => [email, fields['FIRSTNAME']]));
}
