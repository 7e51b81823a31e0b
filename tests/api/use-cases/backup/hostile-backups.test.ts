import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BACKUP_FILE } from '#api/use-cases/backup/backup-file.ts';
import type { ApiDriver } from '#tests/drivers/api-driver.ts';
import { aLivedInAccount, backupOf, type Line, linesOf, sealed, sealedBytes, send } from './backing-up.ts';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 });

let api: ApiDriver;
let backup: Uint8Array<ArrayBuffer>;
let lines: readonly Line[];
let before: unknown;

beforeAll(async () => {
  api = await aLivedInAccount();
  backup = await backupOf(api);
  lines = linesOf(backup).slice(1);
  before = await api.dump();
});

/** The title it is refused with; nothing is changed. */
async function refused(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { status, body } = await send(api, 'restore', bytes);
  expect(status).toBe(400);
  expect(body.detail).toMatch(/Nothing was changed\./);
  return body.title;
}

/** With one row of a table put otherwise. */
function withRow(table: string, change: object, index = 0): Uint8Array<ArrayBuffer> {
  return sealed(
    lines.map((line) =>
      line['table'] === table ? { table, rows: changedAt(line['rows'] as object[], index, change) } : line,
    ),
  );
}

const changedAt = (rows: readonly object[], index: number, change: object) =>
  rows.map((row, place) => (place === index ? { ...row, ...change } : row));

const line = (table: string) => {
  const found = lines.find((each) => each['table'] === table);
  if (!found) throw new Error(`There is nothing of ${table}.`);
  return found;
};
const rowOf = (table: string) => (line(table)['rows'] as Record<string, unknown>[])[0] ?? {};
/** With the second line put otherwise, which says what is in the file. */
const withAbout = ({ nextIds, ...change }: { readonly nextIds?: object; readonly clock?: number }) => {
  const [about, ...others] = lines;
  return sealed([{ ...about, ...change, nextIds: { ...Object(about?.['nextIds']), ...nextIds } }, ...others]);
};
/** A column of the first block of enrolments with one moment in every row. */
const momentInEachRow = (at: number) =>
  Buffer.from(new Float64Array(Number(rowOf('enrolmentBlocks')['size'])).fill(at).buffer).toString('base64');
const text = (value: string) => new TextEncoder().encode(value);

test('[B2] the checksum detects any changed byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(backup.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const bytes = backup.slice();
      bytes[place] = (bytes[place] ?? 0) ^ by;
      await refused(bytes);
    }),
    { numRuns: 150 },
  );
  expect(await api.dump()).toEqual(before);
});

test('[B2] the API refuses a truncated file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(backup.length - 1), async (length) => {
      await refused(backup.slice(0, length));
    }),
    { numRuns: 100 },
  );
  expect(await api.dump()).toEqual(before);
});

test('[B2] a value of another kind under a matching checksum is refused or makes a valid account', async () => {
  const odd = fc.oneof(
    fc.constantFrom(null, -1, 0, 1.5, 2 ** 53, true, '', 'AAAA', [], {}, [null], 'x'.repeat(300_000)),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const tables = lines.flatMap((each) => (typeof each['table'] === 'string' ? [each['table']] : []));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...tables), fc.nat(30), odd, async (table, place, value) => {
      const keys = Object.keys(rowOf(table));
      const bytes = withRow(table, { [keys[place % keys.length] ?? 'id']: value });
      const { status } = await send(api, 'preview', bytes);
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 120 },
  );
  expect(await api.dump()).toEqual(before);
});

describe('[B2] a file with a matching checksum', () => {
  const DAMAGED = 'The backup is damaged';
  const cases: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, string])[] = [
    [
      'a newer format',
      () => sealed(lines, { version: BACKUP_FILE.version + 1 }),
      'The backup was made by a newer version of Program Builder',
    ],
    [
      'another format',
      () => sealed(lines, { format: 'program-builder-program' }),
      'The file is not a backup',
    ],
    ['a length that is not its own', () => sealed(lines, { bytes: 7 }), 'The backup is not complete'],
    ['no lines at all', () => sealed([]), DAMAGED],
    ['a table nobody knows', () => sealed([...lines, { table: 'secrets', rows: [] }]), DAMAGED],
    [
      'a table by the name of what all objects have',
      () => sealed([...lines, { table: 'constructor', rows: [] }]),
      DAMAGED,
    ],
    ['two accounts', () => sealed([...lines, line('account')]), DAMAGED],
    ['a table that is missing', () => sealed(lines.filter((each) => each !== line('contacts'))), DAMAGED],
    ['a row that is there twice', () => withRow('contacts', { id: 1 }, 1), DAMAGED],
    [
      'an address that is there twice',
      () => withRow('contacts', { email: 'contact1@example.com' }, 1),
      DAMAGED,
    ],
    ['an unknown field', () => withRow('programs', { isAdmin: true }), DAMAGED],
    ['a time zone that is none', () => withRow('account', { timeZone: 'Mars/Olympus' }), DAMAGED],
    [
      'a design without a start',
      () => withRow('designs', { design: { nodes: [], connectors: [], exitConditions: [] } }),
      DAMAGED,
    ],
    ['a program without its design', () => withRow('designs', { programId: 999 }), DAMAGED],
    ['a column of half a number', () => withRow('enrolmentBlocks', { contact: 'AAA=' }), DAMAGED],
    ['a column that is too short', () => withRow('enrolmentBlocks', { contact: 'AQAAAA==' }), DAMAGED],
    ['fewer enrolments than there ever were', () => withRow('runs', { ever: 31 }), DAMAGED],
    [
      'a place at a step that is not there',
      () => withRow('runs', { nodeIds: [], here: [], visits: [], sent: [], first: [] }),
      DAMAGED,
    ],
    ['a run without its figures', () => withRow('runs', { here: [] }), DAMAGED],
    [
      'a step nobody knows',
      () => withRow('stepBlocks', { kind: btoa('\xff'.repeat(Number(rowOf('stepBlocks')['size']))) }),
      DAMAGED,
    ],
  ];
  test.each(cases)('%s is refused', async (_, make, title) => {
    expect(await refused(make())).toBe(title);
    expect(await api.dump()).toEqual(before);
  });
});

describe('[B2] rows that fit no account together', () => {
  const cases: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, string])[] = [
    [
      'a block of enrolments with a gap before it',
      () => withRow('enrolmentBlocks', { block: 1 }),
      'enrolments of program 2, number',
    ],
    [
      'a block of enrolments far from the others',
      () => withRow('enrolmentBlocks', { block: 100_000_000 }),
      'enrolments of program 2, number',
    ],
    [
      'a number that leaves no other',
      () => withAbout({ nextIds: { contacts: 2_147_483_647 } }),
      'table of contents',
    ],
    ['a next number that is given', () => withAbout({ nextIds: { contacts: 30 } }), 'next id of contacts'],
    ['a clock at the end of time', () => withAbout({ clock: 8.64e15 }), 'table of contents'],
    [
      'an account that is a century behind its clock',
      () => withAbout({ clock: Date.UTC(2126, 0) }),
      'account, years behind its clock',
    ],
    [
      'an account ahead of its clock',
      () => withRow('account', { processedUntil: Date.UTC(2027, 0) }),
      'account, impossible date or time',
    ],
    [
      'something to do in the past',
      () => withRow('account', { nextDueAt: 0 }),
      'account, next event in the past',
    ],
    [
      'slots done at the end of time',
      () => withRow('runs', { slotsDoneUntil: 8.64e15 }),
      'row 1 of runs, slotsDoneUntil: Too big: expected number to be <=7258118400000',
    ],
    [
      'slots done in the future',
      () => withRow('runs', { slotsDoneUntil: Date.UTC(2027, 0) }),
      'run of program 2, impossible date or time',
    ],
    [
      'a program that was changed in the future',
      () => withRow('programs', { modified: { at: Date.UTC(2027, 0), by: 'Ada' } }),
      'program 1, impossible date or time',
    ],
    [
      'an enrolment of the future',
      () => withRow('enrolmentBlocks', { enrolledAt: momentInEachRow(Date.UTC(2027, 0)) }),
      'enrolments of program 2, impossible date or time',
    ],
    [
      'an enrolment that ends before time began',
      () => withRow('enrolmentBlocks', { finishedAt: momentInEachRow(-Infinity) }),
      'enrolments of program 2, impossible date or time',
    ],
    [
      'a contact who is due when no account is',
      () => withRow('enrolmentBlocks', { dueAt: momentInEachRow(1e300) }),
      'enrolments of program 2, impossible date or time',
    ],
    [
      'a field nobody has',
      () => withRow('contacts', { fields: { SHOESIZE: 43 } }),
      'contact 1, missing data field SHOESIZE',
    ],
    [
      'a value of another type',
      () => withRow('contacts', { fields: { FIRSTNAME: 43 } }),
      'contact 1, type of FIRSTNAME',
    ],
    ['a list that is not there', () => withRow('contacts', { listIds: [999] }), 'contact 1, lists'],
    [
      'a preference that is not there',
      () => withRow('contacts', { preferenceIds: [999] }),
      'contact 1, preferences',
    ],
  ];
  test.each(cases)('%s is refused', async (_, make, reason) => {
    const { status, body } = await send(api, 'restore', make());

    expect([status, body.title]).toEqual([400, 'The backup is damaged']);
    expect(body.detail).toContain(`(Reference: ${reason})`);
    expect(await api.dump()).toEqual(before);
  });
});

test.each([
  ['nothing', '', 'The file is empty'],
  ['a text', 'Dear Ada,\nhello', 'The file is not a backup'],
  ['other JSON', '{"format":"program-builder-program","version":1}\n', 'The file is not a backup'],
])('[B2] %s is refused', async (_, content, title) => {
  expect(await refused(text(content))).toBe(title);
});

describe('[B2] a line is refused before it is parsed', () => {
  /** A head is no longer. */
  const HEAD = 1_000;

  test.each([
    ['nesting without an end', () => sealedBytes(text('['.repeat(1_000_000))), 'The file is not a backup'],
    [
      'items without an end',
      () => sealedBytes(text(`[${'0,'.repeat(3_000_000)}0]`)),
      'The file is not a backup',
    ],
    [
      'a key that reaches a prototype',
      () => sealedBytes(text('{"__proto__":{}}\n')),
      'The backup contains content that is not allowed (__proto__)',
    ],
    ['one long line', () => text('1'.repeat(2_000_000)), 'The file is not a backup'],
  ])('when it is %s', async (_, make, title) => {
    const parse = vi.spyOn(JSON, 'parse');
    onTestFinished(() => parse.mockRestore());

    expect(await refused(make())).toBe(title);

    const parsed = parse.mock.calls.map(([line]) => line.length);
    expect(Math.max(...parsed, 0)).toBeLessThanOrEqual(HEAD);
    expect(await api.dump()).toEqual(before);
  });
});
