import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AudiencePage } from '#features/audience/audience-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

type Account = Awaited<ReturnType<typeof aConnectedAccount>>;

async function open(prepare: (account: Account) => Promise<unknown> = async () => null) {
  const account = await aConnectedAccount({ contacts: 4 });
  await prepare(account);
  const page = renderPage(<AudiencePage />, account, '/audience?tab=fields');
  await screen.findByRole('row', { name: /^FIRSTNAME Text 4 / });
  return { account, ...page };
}
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

test('a new data field has a name that merge fields can use', async () => {
  const { account, user, leave } = await open();
  await user.click(screen.getByRole('button', { name: 'New data field' }));
  const form = await dialog('New data field');
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'email');
  await user.click(form.getByRole('button', { name: 'Create data field' }));
  expect(form.getByRole('textbox', { name: 'Name' })).toBeInvalid();
  await user.clear(form.getByRole('textbox', { name: 'Name' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'shoe size');
  await user.selectOptions(form.getByRole('combobox', { name: 'Type' }), 'Number');
  await user.click(form.getByRole('button', { name: 'Create data field' }));
  expect(await screen.findByRole('row', { name: /^SHOE_SIZE Number 0 Not used/ })).toBeVisible();
  expect(await account.db.dataFields.get('SHOE_SIZE')).toEqual({ name: 'SHOE_SIZE', type: 'Number' });
  leave();
});

test('a data field that a segment uses can’t be deleted, and another goes with its values', async () => {
  const { account, user, leave } = await open(async (api) => {
    const rule = { kind: 'number', field: 'AGE', operator: 'isGreaterThan', value: 17 };
    await api.must('POST', '/segments', { json: { name: 'Adults', rule } });
    const content = { subject: 'Hello @FIRSTNAME@', fromName: '', preheader: '', body: '' };
    await api.must('POST', '/campaigns', { json: { name: 'Greeting', ...content } });
  });
  await user.click(screen.getByRole('button', { name: 'Actions for AGE' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const refused = await dialog('Delete AGE?');
  expect(refused.getByText('Adults')).toBeVisible();
  expect(refused.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(
    'It is in use. Remove it from these items first.',
  );
  await user.click(refused.getByRole('button', { name: 'Cancel' }));

  await user.click(screen.getByRole('button', { name: 'Actions for FIRSTNAME' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const asked = await dialog('Delete FIRSTNAME?');
  expect(asked.getByText(/its values for 4 contacts/)).toBeVisible();
  expect(await asked.findByText(/Greeting/)).toBeVisible();
  await user.click(asked.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^FIRSTNAME/, hidden: true })).toBeNull());
  expect((await account.db.contacts.toArray()).map(({ fields }) => fields)).toEqual([{}, {}, {}, {}]);
  leave();
});
