import { expect, test } from 'vitest';
import type { MatchCount } from '#contract/contacts.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, start, updateContact, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';

const isAda = { kind: 'text', field: 'FIRSTNAME', operator: 'is', value: 'Ada' } as const;

async function counted(api: ApiDriver): Promise<MatchCount> {
  return api.must('POST', '/contacts/count', { json: { rule: isAda } });
}

async function onDisk(api: ApiDriver): Promise<MatchCount> {
  const contacts = await api.db.contacts.toArray();
  return {
    matching: contacts.filter(({ fields }) => String(fields['FIRSTNAME']).toLowerCase() === 'ada').length,
    total: contacts.length,
  };
}

test('contacts in memory equal those on disk after any change', async () => {
  const api = await anApi({ contacts: 5 });
  const design = aDesign({
    nodes: [
      start(),
      updateContact('rename', { kind: 'field', field: 'FIRSTNAME', change: { kind: 'set', value: 'Ada' } }),
      end(),
    ],
    connectors: ways('start > rename > end'),
  });
  const look = async () => expect(await counted(api)).toEqual(await onDisk(api));
  await look();
  const program = await api.after(await api.newProgram({ design }), 'activate');
  await look();
  const added = await api.must('POST', '/contacts', {
    json: { email: 'ada@example.com', fields: { FIRSTNAME: 'Ada' } },
  });
  await look();
  expect((await counted(api)).matching).toBe(1);
  await api.pass(DAY);
  await look();
  expect((await counted(api)).matching).toBeGreaterThan(3);
  await api.after(
    await api.must('GET', `/programs/${program.id}`).then((found) => found.program),
    'deactivate',
  );
  await look();
  await api.must('DELETE', `/contacts/${(added as Contact).id}`, { onRevision: 1 });
  await look();
  await api.must('POST', '/account/reset', { json: { with: 'empty' } });
  await look();
  expect((await counted(api)).total).toBe(0);
});

test('activating reads no contact that is in memory', async () => {
  const api = await anApi({ contacts: 5 });
  await api.after(await api.newProgram(), 'activate');
  const next = await api.newProgram();
  await api.pass(1);
  let read = 0;
  asDexie(api.db)
    .table('contacts')
    .hook('reading', (contact) => {
      read += 1;
      return contact;
    });

  await api.must('GET', `/programs/${next.id}/consequences?event=activate`);
  await api.after(next, 'activate');
  await api.pass(1);
  await counted(api);

  expect(read).toBe(0);
});
