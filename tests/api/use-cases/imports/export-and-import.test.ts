import { describe, expect, test } from 'vitest';
import { makeEmptyAccount } from '#api/sample/make-empty-account.ts';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import { writeAccount } from '#api/sample/write-account.ts';
import type { CsvPreview } from '#contract/imports.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { utf8 } from './csv-bytes.ts';
import { importFile, previewFile } from './send-file.ts';

describe('[M10] a whole account that is exported', () => {
  test('is the same when it is imported into an empty one', async () => {
    const sample = await anAccount(makeSampleAccount);
    const empty = await anAccount(makeEmptyAccount);
    const bytes = await exportAll(sample);
    const { body } = await importAsSuggested(empty, bytes);
    const before = await everybody(sample);
    expect([body.added, body.updated, body.refusedTotal, body.unreadTotal]).toEqual([before.length, 0, 0, 0]);
    expect(await everybody(empty)).toEqual(before);
  });

  test('changes nothing when it is imported where it is from', async () => {
    const sample = await anAccount(makeSampleAccount);
    const before = await sample.db.contacts.toArray();
    const { body } = await importAsSuggested(sample, await exportAll(sample));
    expect([body.added, body.updated, body.unchanged]).toEqual([0, 0, before.length]);
    expect(await sample.db.contacts.toArray()).toEqual(before);
  });

  test('keeps what begins like a formula, a number that is text, and names with separators', async () => {
    const from = await anApi({ contacts: 1 });
    const [contact] = await from.db.contacts.toArray();
    const list = await from.db.contactLists.add({ name: 'A, B; "C"', joinProgramId: null, revision: 1 });
    const phones = ['+447700900123', "'07700", '=2+2', '0012'];
    await from.db.contacts.bulkAdd(
      phones.map((phone, place) => ({
        ...contact,
        id: (place + 10) as never,
        email: `p${place}@example.com`,
        listIds: [list],
        fields: { FIRSTNAME: phone },
      })) as never,
    );
    const into = await anAccount(makeEmptyAccount);
    await importAsSuggested(into, await exportAll(from));
    const people = (await everybody(into)).filter(({ email }) => email.startsWith('p'));
    expect(people.map(({ fields, lists }) => [fields['FIRSTNAME'], lists])).toEqual(
      phones.map((phone) => [phone, ['A, B; "C"']]),
    );
  });
});

async function anAccount(make: typeof makeEmptyAccount | typeof makeSampleAccount): Promise<ApiDriver> {
  const api = await anApi();
  const rows = make({ realNow: TUESDAY_AT_TEN, seed: 7 });
  await api.db.transaction('rw', api.db.tables, async () => {
    await writeAccount(api.db, rows);
  });
  return api;
}

async function exportAll(api: ApiDriver) {
  const { csv } = await api.must('GET', '/contacts/csv');
  return utf8(`\uFEFF${csv}`);
}

async function importAsSuggested(api: ApiDriver, bytes: Uint8Array<ArrayBuffer>) {
  const { body } = await previewFile(api, bytes);
  const mapping = (body as CsvPreview).columns.map(({ suggestion }) => suggestion);
  return importFile(api, bytes, { mapping });
}

/** Everybody by address, with names in place of numbers that differ from account to account. */
async function everybody({ db }: ApiDriver) {
  const lists = new Map((await db.contactLists.toArray()).map(({ id, name }) => [id, name]));
  const preferences = new Map((await db.preferences.toArray()).map(({ id, name }) => [id, name]));
  const contacts = await db.contacts.orderBy('email').toArray();
  return contacts.map(({ email, subscription, smsConsent, fields, listIds, preferenceIds, createdAt }) => ({
    email,
    subscription,
    sms: smsConsent?.status,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    lists: listIds.map((id) => lists.get(id)),
    preferences: preferenceIds.map((id) => preferences.get(id)),
    createdAt,
  }));
}
