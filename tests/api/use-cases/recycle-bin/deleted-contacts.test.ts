import { describe, expect, test } from 'vitest';
import type { DeletedContactDetail, DeletedContactPage } from '#contract/recycle-bin.ts';
import type { ContactId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, removeContact, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

const listDeleted = (api: ApiDriver, query = ''): Promise<DeletedContactPage> =>
  api.must('GET', `/recycle-bin/contacts${query}`);

describe('[A11] deleted contacts', () => {
  test('come with when and by whom they were deleted, and the days left', async () => {
    const api = await anApi({ contacts: 2 });
    const deletes = removeContact('delete', { kind: 'account', isConfirmed: true });
    const design = aDesign({ nodes: [start(), deletes, end()], connectors: ways('start > delete > end') });
    await api.must('DELETE', '/contacts/2', { onRevision: 1 });
    await api.pass(DAY);
    await api.after(await api.newProgram({ name: 'Goodbye', design }), 'activate');
    await api.pass(DAY);

    const { contacts, total } = await listDeleted(api);
    expect(contacts.map(({ email, by, daysLeft }) => [email, by, daysLeft])).toEqual([
      ['contact1@example.com', { kind: 'program', programId: expect.any(Number), name: 'Goodbye' }, 30],
      ['contact2@example.com', { kind: 'person', name: 'Ada' }, 28],
    ]);
    expect(total).toBe(2);
    expect((await api.must('GET', '/recycle-bin')).contacts).toBe(2);
  });

  test('come in pages, each once, though many were deleted at one moment, and can be found by address', async () => {
    const api = await anApi({ contacts: 5 });
    for (const id of [1, 2, 3, 4, 5]) await api.must('DELETE', `/contacts/${id}`, { onRevision: 1 });
    const first = await listDeleted(api, '?limit=2');
    const second = await listDeleted(api, `?limit=2&after=${first.next}`);
    const third = await listDeleted(api, `?limit=2&after=${second.next}`);
    expect([first, second, third].map(({ contacts }) => contacts.map(({ id }) => id))).toEqual([
      [5, 4],
      [3, 2],
      [1],
    ]);
    expect(third.next).toBeNull();
    expect(await listDeleted(api, '?search=contact4')).toMatchObject({ contacts: [{ id: 4 }], total: 1 });
  });

  test('are restored as they were', async () => {
    const api = await anApi({ contacts: 1 });
    await api.must('PUT', '/contacts/1', {
      onRevision: 1,
      json: {
        fields: { AGE: 41, COUNTRY: 'Chile' },
        subscription: 'Unsubscribed',
        listIds: [1],
        preferenceIds: [1],
      },
    });
    const { contact } = await api.must('GET', '/contacts/1');
    await api.must('DELETE', '/contacts/1', { onRevision: 2 });

    const restored = { ...contact, revision: contact.revision + 1 };
    expect(await api.must('POST', '/recycle-bin/contacts/1/restore')).toEqual({
      contact: restored,
      lost: { fields: [], lists: 0, preferences: 0 },
    });
    expect((await api.must('GET', '/contacts/1')).contact).toEqual(restored);
    expect((await listDeleted(api)).total).toBe(0);
  });

  test('return without what no longer exists, which the answer lists', async () => {
    const api = await anApi({ contacts: 1 });
    await api.must('PUT', '/contacts/1', {
      onRevision: 1,
      json: {
        fields: { AGE: 41, COUNTRY: 'Chile' },
        subscription: 'Subscribed',
        listIds: [1],
        preferenceIds: [1],
      },
    });
    await api.must('DELETE', '/contacts/1', { onRevision: 2 });
    await api.must('DELETE', '/data-fields/COUNTRY');
    await api.db.contactLists.clear();

    const lost = { fields: ['COUNTRY'], lists: 1, preferences: 0 };
    expect(await api.must('GET', '/recycle-bin/contacts/1')).toMatchObject({ lost, values: 1, lists: [] });
    expect(await api.must('POST', '/recycle-bin/contacts/1/restore')).toMatchObject({
      contact: { fields: { AGE: 41 }, listIds: [], preferenceIds: [1] },
      lost,
    });
  });

  test('lose nothing where a field held nothing', async () => {
    const api = await anApi({ contacts: 1 });
    const contact = await api.db.contacts.get(1 as ContactId);
    if (contact) await api.db.contacts.put({ ...contact, fields: { AGE: null, COUNTRY: 'Chile' } });
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    expect(await api.must('GET', '/recycle-bin/contacts/1')).toMatchObject({
      values: 1,
      lost: { fields: [], lists: 0, preferences: 0 },
    });
  });

  test('stay while their address is in the account again', async () => {
    const api = await anApi({ contacts: 1 });
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    await api.must('POST', '/contacts', { json: { email: 'contact1@example.com', fields: {} } });

    const answer = await api.call('POST', '/recycle-bin/contacts/1/restore');
    expect([answer.status, answer.body.title]).toEqual([
      409,
      'The account already has a contact with the email address contact1@example.com',
    ]);
    expect((await listDeleted(api)).contacts).toMatchObject([{ id: 1, isAddressTaken: true }]);
  });

  test('are inside the deactivated programs again that they were in, and no other', async () => {
    const api = await anApi({ contacts: 2 });
    const held = await aProgramIn(api, 'Deactivated');
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    const detail: DeletedContactDetail = await api.must('GET', '/recycle-bin/contacts/1');
    expect(detail).toMatchObject({ insideAgain: ['Welcome'], enrolments: 1, messages: 1 });

    await api.must('POST', '/recycle-bin/contacts/1/restore');
    await api.after(held, 'activate');
    await api.pass(8 * DAY);
    const { programs } = await api.must('GET', '/contacts/1');
    expect(programs).toMatchObject([{ outcome: 'Exit program' }]);
  });

  test('are not inside a program that has been deleted itself', async () => {
    const api = await anApi({ contacts: 1 });
    await aProgramIn(api, 'Deleted');
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    expect(await api.must('GET', '/recycle-bin/contacts/1')).toMatchObject({
      insideAgain: [],
      enrolments: 1,
    });
  });

  test('do not return to the active programs that they have left', async () => {
    const api = await anApi({ contacts: 2 });
    await aProgramIn(api, 'Active');
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    await api.pass(1);
    expect(await api.must('GET', '/recycle-bin/contacts/1')).toMatchObject({
      insideAgain: [],
      enrolments: 1,
    });
    await api.must('POST', '/recycle-bin/contacts/1/restore');
    expect((await api.must('GET', '/contacts/1')).programs).toMatchObject([{ outcome: 'Deleted' }]);
  });

  test('can be purged', async () => {
    const api = await anApi({ contacts: 1 });
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    await api.must('DELETE', '/recycle-bin/contacts/1');
    expect((await api.call('POST', '/recycle-bin/contacts/1/restore')).status).toBe(404);
    expect((await listDeleted(api)).total).toBe(0);
  });
});

describe('emptying the recycle bin', () => {
  test('counts what it then removes', async () => {
    const api = await anApi({ contacts: 3 });
    await aProgramIn(api, 'Deleted');
    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    await api.must('DELETE', '/contacts/2', { onRevision: 1 });

    const told = await api.must('GET', '/recycle-bin/emptying');
    expect(told).toMatchObject({ programs: 1, enrolments: 3, campaigns: 1, contacts: 1 });
    expect(told.historyEntries).toBeGreaterThan(0);
    expect(await api.must('POST', '/recycle-bin/empty', { json: { deletedUpTo: told.at } })).toEqual({
      programs: 1,
      campaigns: 1,
      contacts: 1,
    });
    expect(await api.must('GET', '/recycle-bin')).toEqual({ programs: [], campaigns: [], contacts: 0 });
    expect(await api.db.history.count()).toBe(0);
  });

  test('leaves what was deleted after it was counted', async () => {
    const api = await anApi({ contacts: 2 });
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    const { at } = await api.must('GET', '/recycle-bin/emptying');
    await api.pass(1);
    await api.must('DELETE', '/contacts/2', { onRevision: 1 });

    await api.must('POST', '/recycle-bin/empty', { json: { deletedUpTo: at } });
    expect((await listDeleted(api)).contacts.map(({ id }) => id)).toEqual([2]);
  });
});
