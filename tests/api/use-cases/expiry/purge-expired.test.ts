import { describe, expect, test } from 'vitest';
import { purgeExpired } from '#api/use-cases/expiry/purge-expired.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, removeContact, start, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('[E42] contacts that a program has deleted', () => {
  test('are kept as they were for 30 days, then erased', async () => {
    const api = await anApi({ contacts: 1 });
    const deletes = removeContact('delete', { kind: 'account', isConfirmed: true });
    const design = aDesign({ nodes: [start(), deletes, end()], connectors: ways('start > delete > end') });
    await api.after(await api.newProgram({ design }), 'activate');
    await api.pass(DAY);
    const kept = await api.db.deletedContacts.toArray();
    await api.pass(31 * DAY);
    await purgeExpired(api.deps);
    expect(kept).toMatchObject([{ id: 1, contact: { email: 'contact1@example.com' } }]);
    expect([await api.db.contacts.count(), await api.db.deletedContacts.count()]).toEqual([0, 0]);
  });
});
