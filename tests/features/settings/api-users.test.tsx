import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { basic } from '#tests/drivers/basic.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open(...names: readonly string[]) {
  const account = await aConnectedAccount();
  for (const name of names) {
    await account.must('POST', '/api-users', { json: { name, password: 'correct horse battery staple' } });
  }
  const page = renderPage(<SettingsPage />, account, '/settings');
  const card = within(await screen.findByRole('region', { name: 'API users' }));
  return { account, card, ...page };
}

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const fromMenu = async ({ user }: Awaited<ReturnType<typeof open>>, of: string, action: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${of}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
};

test('a new API user’s password is shown once, and signs in', async () => {
  const { account, card, user, leave } = await open();
  expect(await card.findByText('No API users yet. Apps need one to use the public API.')).toBeVisible();
  await user.click(card.getByRole('button', { name: 'New API user' }));
  const asked = await dialog('New API user');
  await user.type(asked.getByRole('textbox', { name: 'Name' }), ' Shop ');
  await user.click(asked.getByRole('button', { name: 'Create API user' }));

  const made = await dialog('API user “Shop”');
  const valueOf = (name: string) => made.getByRole<HTMLInputElement>('textbox', { name }).value;
  const [userName, password] = [valueOf('User name'), valueOf('Password')];
  const copy = made.getByRole('button', { name: 'Copy password' });
  await waitFor(() => expect(copy).toHaveFocus());
  await user.click(copy);
  expect(await navigator.clipboard.readText()).toBe(password);
  await user.click(made.getByRole('button', { name: 'Done' }));

  expect(await card.findByText(userName)).toBeVisible();
  expect(screen.queryByDisplayValue(password)).toBeNull();
  const headers = { Authorization: basic(userName, password) };
  const answer = await account.api.fetch(new Request('http://localhost/v2/programs', { headers }));
  expect([password.length, answer.status]).toEqual([24, 200]);
  leave();
});

test('a missing name is requested, and a taken one refused', async () => {
  const { account, card, user, leave } = await open('Shop');
  await user.click(card.getByRole('button', { name: 'New API user' }));
  const asked = await dialog('New API user');
  await user.click(asked.getByRole('button', { name: 'Create API user' }));
  const name = asked.getByRole('textbox', { name: 'Name' });
  expect(name).toHaveAccessibleDescription(/^Enter a name, such as Shop\./);
  await user.type(name, 'Shop');
  await user.click(asked.getByRole('button', { name: 'Create API user' }));
  expect(await asked.findByRole('alert')).toHaveTextContent('is the name of another API user');
  expect(await account.db.apiUsers.count()).toBe(1);
  leave();
});

test('an API user is renamed', async () => {
  const page = await open('Shop');
  await fromMenu(page, 'Shop', 'Rename');
  const form = await dialog('Rename “Shop”');
  await page.user.clear(form.getByRole('textbox', { name: 'Name' }));
  await page.user.type(form.getByRole('textbox', { name: 'Name' }), 'Warehouse');
  await page.user.click(form.getByRole('button', { name: 'Save' }));
  expect(await page.card.findByText('Warehouse')).toBeVisible();
  page.leave();
});

test('a deleted API user leaves the list, and the focus stays on the page', async () => {
  const page = await open('Shop');
  await fromMenu(page, 'Shop', 'Delete');
  const asked = await dialog('Delete “Shop”?');
  await page.user.click(asked.getByRole('button', { name: 'Delete' }));
  expect(await page.card.findByText(/^No API users yet/)).toBeVisible();
  await waitFor(() => expect(page.card.getByRole('button', { name: 'New API user' })).toHaveFocus());
  expect(await page.account.db.apiUsers.count()).toBe(0);
  page.leave();
});
