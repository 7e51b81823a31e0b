import { expect, test } from 'vitest';
import { defineDatabase } from '#api/storage/indexeddb/open-database.ts';
import { SCHEMA } from '#api/storage/schema.ts';

test('the schema in one place is what all versions of the database come to', () => {
  const tables = defineDatabase('not-opened').tables.map(({ name, schema }) => [
    name,
    [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', '),
  ]);

  expect(Object.fromEntries(tables)).toEqual(SCHEMA);
});
