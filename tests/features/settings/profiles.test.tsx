import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { aDesign, end, sendSms, start, ways, webhook } from '#tests/domain/builders/a-design.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

type Account = Awaited<ReturnType<typeof aConnectedAccount>>;

const SHOP = { name: 'Shop', from: 'OakShop', numberField: 'FIRSTNAME', isEnabled: true };
const ORDERS = {
  name: 'Orders',
  url: 'https://example.com/orders',
  authentication: { kind: 'basic', userName: 'till', password: 'secret' },
  headers: [{ name: 'X-Shop', value: 'Oak' }],
  maximumPerMinute: 60,
};
const aProfile = (account: Account) => account.must('POST', '/sms-profiles', { json: SHOP });
const aWebhook = (account: Account) => account.must('POST', '/webhook-profiles', { json: ORDERS });

const programWith = (account: Account, step: ReturnType<typeof sendSms | typeof webhook>) =>
  account.newProgram({
    name: 'Texter',
    design: aDesign({ nodes: [start(), step, end()], connectors: ways(`start > ${step.id} > end`) }),
  });

async function open(prepare: (account: Account) => Promise<unknown> = async () => null) {
  const account = await aConnectedAccount({ contacts: 2 });
  await prepare(account);
  const page = renderPage(<SettingsPage />, account, '/settings');
  const card = async (name: string) => within(await screen.findByRole('region', { name }));
  return { account, card, ...page };
}
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const fromMenu = async (
  { user }: { user: Awaited<ReturnType<typeof open>>['user'] },
  of: string,
  action: string,
) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${of}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
};

test('a new sender profile is listed with its sender', async () => {
  const { user, card, leave } = await open();
  const profiles = await card('SMS sender profiles');
  expect(await profiles.findByText('No sender profiles yet. Send SMS steps need one.')).toBeVisible();
  await user.click(profiles.getByRole('button', { name: 'New sender profile' }));
  const made = await dialog('New sender profile');
  await user.type(made.getByRole('textbox', { name: 'Name' }), 'Shop');
  await user.type(made.getByRole('textbox', { name: 'SMS from name' }), 'OakShop');
  await user.selectOptions(made.getByRole('combobox', { name: 'Mobile number field' }), 'FIRSTNAME');
  await user.click(made.getByRole('button', { name: 'Create sender profile' }));
  const line = within(await profiles.findByRole('listitem'));
  expect(line.getByText('From OakShop, to the mobile number in FIRSTNAME')).toBeVisible();
  expect(line.getByText('Not used')).toBeVisible();
  leave();
});

test('a sender profile is renamed and switched off, and checked before it is stored', async () => {
  const page = await open(aProfile);
  const { account, user, card, leave } = page;
  await fromMenu(page, 'Shop', 'Edit');
  const form = await dialog('Edit “Shop”');
  const from = form.getByRole('textbox', { name: 'SMS from name' });
  expect(from).toHaveValue('OakShop');
  await user.clear(from);
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(from).toHaveAccessibleDescription(/Enter 3 to 11 letters/);
  await user.type(from, 'Support');
  await user.click(form.getByRole('checkbox', { name: 'Enabled' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  const profiles = await card('SMS sender profiles');
  expect(await profiles.findByText('From Support, to the mobile number in FIRSTNAME')).toBeVisible();
  expect(profiles.getByText('Not enabled')).toBeVisible();
  expect(await account.db.smsProfiles.toArray()).toMatchObject([
    { ...SHOP, from: 'Support', isEnabled: false },
  ]);
  leave();
});

test('a webhook keeps its secret when something else is changed', async () => {
  const page = await open(aWebhook);
  const { account, user, card, leave } = page;
  await fromMenu(page, 'Orders', 'Edit');
  const form = await dialog('Edit “Orders”');
  expect(form.getByRole('combobox', { name: 'Authentication' })).toHaveDisplayValue('Basic (unchanged)');
  expect(form.getByRole('textbox', { name: /^Global headers/ })).toHaveValue('X-Shop: Oak');
  await user.clear(form.getByRole('textbox', { name: 'Name' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Returns');
  await user.click(form.getByRole('checkbox', { name: 'Limit request rate' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await (await card('Webhooks')).findByText('Authentication: Basic')).toBeVisible();
  expect(await account.db.webhookProfiles.toArray()).toMatchObject([
    { ...ORDERS, name: 'Returns', maximumPerMinute: null },
  ]);
  leave();
});

test('[N36] a webhook that moves to another host asks for its secret again', async () => {
  const page = await open(aWebhook);
  const { account, user, leave } = page;
  await fromMenu(page, 'Orders', 'Edit');
  const form = await dialog('Edit “Orders”');
  const url = form.getByRole('textbox', { name: 'Base URL' });
  await user.clear(url);
  await user.type(url, 'https://other.example/orders');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByRole('combobox', { name: 'Authentication' })).toHaveAccessibleDescription(
    /The URL is on another host. Enter the credentials again./,
  );
  expect(await account.db.webhookProfiles.toArray()).toMatchObject([ORDERS]);
  leave();
});

test('a webhook takes a new secret, which has to be entered', async () => {
  const page = await open(aWebhook);
  const { account, user, leave } = page;
  await fromMenu(page, 'Orders', 'Edit');
  const form = await dialog('Edit “Orders”');
  await user.selectOptions(form.getByRole('combobox', { name: 'Authentication' }), 'Bearer token');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByLabelText('Token')).toHaveAccessibleDescription(
    'Enter the credentials the webhook needs.',
  );
  await user.type(form.getByLabelText('Token'), 'new secret');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await account.db.webhookProfiles.toArray())[0]?.authentication).toEqual({
    kind: 'bearer',
    token: 'new secret',
  });
  leave();
});

test('a profile that a listed program uses names it, and is not deleted', async () => {
  const page = await open(async (account) => {
    const { id } = await aProfile(account);
    await programWith(account, sendSms('sms', { profileId: id, text: 'Hello' }));
  });
  const { user, card, leave } = page;
  const profiles = await card('SMS sender profiles');
  expect(await profiles.findByRole('link', { name: 'Texter' })).toHaveAttribute('href', '/programs/1');
  await fromMenu(page, 'Shop', 'Delete');
  const refused = await dialog('Delete “Shop”?');
  expect(refused.getByText('Texter')).toBeVisible();
  expect(refused.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(
    'This sender profile is in use. Choose another one in these programs first.',
  );
  await user.click(refused.getByRole('button', { name: 'Cancel' }));
  leave();
});

test('a refusal is shown when a program has begun to use the webhook', async () => {
  const page = await open(aWebhook);
  const { account, user, card, leave } = page;
  await (await card('Webhooks')).findByText('Not used');
  const [orders] = await account.db.webhookProfiles.toArray();
  await programWith(account, webhook('call', { profileId: orders?.id ?? null, fields: [] }));
  await fromMenu(page, 'Orders', 'Delete');
  const asked = await dialog('Delete “Orders”?');
  await user.click(asked.getByRole('button', { name: 'Delete' }));
  expect(await asked.findByRole('alert')).toHaveTextContent(
    'This webhook is used by “Texter”. Choose another webhook in that program first.',
  );
  expect(await account.db.webhookProfiles.count()).toBe(1);
  leave();
});

test('a deleted webhook leaves the list, and the focus stays on the page', async () => {
  const page = await open(aWebhook);
  const { account, user, card, leave } = page;
  await fromMenu(page, 'Orders', 'Delete');
  await user.click((await dialog('Delete “Orders”?')).getByRole('button', { name: 'Delete' }));
  const webhooks = await card('Webhooks');
  expect(await webhooks.findByText('No webhooks yet. Webhook steps need one.')).toBeVisible();
  await waitFor(() => expect(webhooks.getByRole('button', { name: 'New webhook' })).toHaveFocus());
  expect(await account.db.webhookProfiles.count()).toBe(0);
  leave();
});
