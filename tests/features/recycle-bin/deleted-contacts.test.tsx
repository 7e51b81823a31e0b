import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RecycleBinPage } from '#features/recycle-bin/recycle-bin-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

const CONTACTS = '/recycle-bin?tab=contacts';
const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(name) }));
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
type Account = Awaited<ReturnType<typeof aConnectedAccount>>;

async function binWith(
  ids: readonly number[],
  more: (account: Account) => Promise<unknown> = async () => null,
) {
  const account = await aConnectedAccount({ contacts: 3 });
  for (const id of ids) await account.must('DELETE', `/contacts/${id}`, { onRevision: 1 });
  await more(account);
  return { account, ...renderPage(<RecycleBinPage />, account, CONTACTS) };
}

test('a deleted contact shows who deleted them and the days left, and can be restored', async () => {
  const { account, user } = await binWith([1, 2]);
  const first = await row('contact1@example.com');
  expect(first.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('contact1@example.com'),
    '24 Nov 2026, 10:00',
    'Ada',
    '30',
    'Returns with their data',
    expect.anything(),
  ]);

  await user.click(first.getByRole('button', { name: 'Restore “contact1@example.com”' }));
  const asked = await dialog('Restore contact1@example.com?');
  expect(await asked.findByText('Newsletter')).toBeVisible();
  await user.click(asked.getByRole('button', { name: 'Restore' }));

  await waitFor(() => expect(screen.queryByRole('row', { name: /contact1@/, hidden: true })).toBeNull());
  expect(await screen.findByRole('tab', { name: /^Contacts ?1$/ })).toBeVisible();
  expect((await account.must('GET', '/contacts/1')).contact.email).toBe('contact1@example.com');
});

test('a contact whose address is taken again says so and is not restored', async () => {
  const { user } = await binWith([1], (account) =>
    account.must('POST', '/contacts', { json: { email: 'contact1@example.com', fields: {} } }),
  );
  const first = await row('contact1@example.com');
  const why = 'Cannot be restored. Another contact now has this email address.';
  expect(first.getByRole('cell', { name: why })).toBeVisible();
  const restore = first.getByRole('button', { name: /^Restore/ });
  expect(restore).toHaveAccessibleDescription(why);
  await user.click(restore);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a contact is deleted permanently after a count of what is lost', async () => {
  const { account, user } = await binWith([1, 2]);
  const first = await row('contact1@example.com');
  await user.click(first.getByRole('button', { name: 'Actions for contact1@example.com' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete permanently' }));
  const asked = await dialog('Permanently delete contact1@example.com?');
  expect(await asked.findByText('0 enrolments and 0 messages, shown as “Deleted contact”')).toBeVisible();
  expect(asked.getByText(/everything else known about them are erased/)).toBeVisible();
  expect(asked.getByText('Earlier ones still hold this contact')).toBeVisible();
  const confirm = asked.getByRole('button', { name: 'Delete permanently' });
  await account.answered(['DELETE', /\/recycle-bin\/contacts\/1$/], () => user.click(confirm));
  expect(await account.db.deletedContacts.count()).toBe(1);
});

test('the bin is emptied of the counted items, and then has nothing to empty', async () => {
  const { account, user } = await binWith([1, 2], async (api) => {
    await api.after(await api.newProgram(), 'delete');
  });
  await row('contact1@example.com');
  await user.click(screen.getByRole('button', { name: 'Empty recycle bin' }));
  const asked = await dialog('Empty the recycle bin?');
  await user.click(await asked.findByRole('button', { name: 'Permanently delete 3 items' }));

  expect(await screen.findByText('No deleted contacts')).toBeVisible();
  // Programs and campaigns are asked for by themselves.
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Empty recycle bin' })).toHaveAccessibleDescription(
      'The recycle bin is empty.',
    ),
  );
  expect(await account.db.programs.count()).toBe(0);
});

test('deleted contacts can be found by their address', async () => {
  const { user } = await binWith([1, 2, 3]);
  await row('contact1@example.com');
  await user.type(screen.getByRole('searchbox'), 'contact3');
  expect(await screen.findByText('1 contact')).toBeVisible();
  await user.type(screen.getByRole('searchbox'), 'xyz');
  await user.click(await screen.findByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('3 contacts')).toBeVisible();
});
