import { describe, expect, test } from 'vitest';
import type { ContactPage } from '#contract/contacts.ts';
import type { SegmentRow } from '#contract/segments.ts';
import type { ContactId } from '#domain/ids.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('GET /api/contacts', () => {
  test('returns pages in the order of email addresses, which a new contact does not shift', async () => {
    const api = await anApi({ contacts: 4 });
    const first = await page(api, '?limit=2');
    const [newcomer] = await api.db.contacts.toArray();
    if (!newcomer) throw new Error('There are contacts');
    const { id: _id, ...fields } = newcomer;
    await api.db.contacts.add({ ...fields, email: 'aaa@example.com' });
    const second = await page(api, `?limit=2&after=${first.next}`);
    expect([...first.contacts, ...second.contacts].map(({ email }) => email)).toEqual(
      [1, 2, 3, 4].map((number) => `contact${number}@example.com`),
    );
    expect([first.total, second.total, second.next]).toEqual([4, 5, null]);
  });

  test('finds a part of an email address or of a name, in whatever case', async () => {
    const api = await anApi({ contacts: 12 });
    const byName = await page(api, '?search=contact%201');
    const byEmail = await page(api, '?search=CONTACT12%40');
    expect(byName.contacts.map(({ id }) => id)).toEqual([10, 11, 12, 1]);
    expect(byEmail.contacts.map(({ id }) => id)).toEqual([12]);
  });

  test('[A30] finds a name without its accents', async () => {
    const api = await anApi({ contacts: 3 });
    const zoe = await api.db.contacts.get(2 as ContactId);
    if (!zoe) throw new Error('There are contacts');
    await api.db.contacts.put({ ...zoe, fields: { ...zoe.fields, FIRSTNAME: 'Zoë' } });
    const found = await page(api, '?search=zoe');
    expect(found.contacts.map(({ id }) => id)).toEqual([2]);
  });

  test('pages through what was found, too', async () => {
    const api = await anApi({ contacts: 12 });
    const first = await page(api, '?search=contact1&limit=3');
    const second = await page(api, `?search=contact1&limit=3&after=${first.next}`);
    expect([first.total, second.contacts.map(({ id }) => id), second.next]).toEqual([4, [1], null]);
  });

  test('answers an empty page when nobody is found', async () => {
    const api = await anApi({ contacts: 2 });
    expect(await page(api, '?search=zzz')).toEqual({ contacts: [], next: null, total: 0 });
  });
});

describe('GET /api/segments', () => {
  test('counts the contacts who meet each segment on the account clock’s today', async () => {
    const api = await anApi({ contacts: 3 });
    await api.db.segments.add({
      name: 'Called Contact 2',
      rule: { kind: 'text', field: 'FIRSTNAME', operator: 'is', value: 'contact 2' },
      revision: 1,
    });
    const segments: readonly SegmentRow[] = await api.must('GET', '/segments');
    expect(segments.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Called Contact 2', 1],
      ['New subscribers', 3],
    ]);
  });
});

async function page(api: Awaited<ReturnType<typeof anApi>>, query: string): Promise<ContactPage> {
  return api.must('GET', `/contacts${query}`);
}
