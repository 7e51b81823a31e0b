import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AudiencePage } from '#features/audience/audience-page.tsx';
import { aDesign, addContact, end, start, ways } from '#tests/domain/builders/a-design.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

type Account = Awaited<ReturnType<typeof aConnectedAccount>>;

async function open(prepare: (account: Account) => Promise<unknown> = async () => null) {
  const account = await aConnectedAccount({ contacts: 4 });
  await prepare(account);
  await account.sync.load();
  const page = renderPage(<AudiencePage />, account, '/audience?tab=lists');
  await screen.findByRole('row', { name: /^Newsletter 4 No program/ });
  return { account, ...page };
}
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

test('a list is created with a program to enrol in, and renamed', async () => {
  const { account, user, leave } = await open((api) => aProgramIn(api, 'Active'));
  await user.click(screen.getByRole('button', { name: 'New list' }));
  const made = await dialog('New list');
  await user.click(made.getByRole('button', { name: 'Save' }));
  expect(await made.findByText('Enter a name.')).toBeVisible();
  await user.type(made.getByRole('textbox', { name: 'Name' }), 'VIP');
  await user.selectOptions(
    made.getByRole('combobox', { name: 'When someone joins this list' }),
    'Enrol them in “Welcome”',
  );
  await user.click(made.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('row', { name: /^VIP 0 Welcome/ })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Actions for VIP' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const edited = await dialog('Edit “VIP”');
  await user.type(edited.getByRole('textbox', { name: 'Name' }), ' members');
  await user.selectOptions(
    edited.getByRole('combobox', { name: 'When someone joins this list' }),
    'Do nothing',
  );
  await user.click(edited.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('row', { name: /^VIP members 0 No program/ })).toBeVisible();
  expect(await account.db.contactLists.toArray()).toMatchObject([
    { name: 'Newsletter' },
    { name: 'VIP members', joinProgramId: null },
  ]);
  leave();
});

test('a list that a program uses can’t be deleted, and the dialog names the program', async () => {
  const { account, user, leave } = await open(async (api) => {
    const vip = await api.must('POST', '/lists', { json: { name: 'VIP', joinProgramId: null } });
    await api.must('POST', '/lists', { json: { name: 'Old', joinProgramId: null } });
    const adds = addContact('add', { kind: 'lists', listIds: [vip.id] });
    const design = aDesign({ nodes: [start(), adds, end()], connectors: ways('start > add > end') });
    await api.newProgram({ name: 'Spring welcome', design });
  });
  await user.click(screen.getByRole('button', { name: 'Actions for VIP' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const refused = await dialog('Delete “VIP”?');
  expect(refused.getByText('Spring welcome')).toBeVisible();
  expect(refused.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(
    'It is in use. Remove it from these items first.',
  );
  await user.click(refused.getByRole('button', { name: 'Cancel' }));

  await user.click(screen.getByRole('button', { name: 'Actions for Old' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click((await dialog('Delete “Old”?')).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^Old/, hidden: true })).toBeNull());
  expect(await account.db.contactLists.count()).toBe(2);
  leave();
});

test('a list that somebody else has changed says so, and the typed text stays', async () => {
  const { account, user, leave } = await open();
  await user.click(screen.getByRole('button', { name: 'Actions for Newsletter' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const edited = await dialog('Edit “Newsletter”');
  const [list] = await account.client.lists();
  if (!list) throw new Error('There is no list.');
  await account.client.changeList(list, { name: 'Monthly news', joinProgramId: null });
  const name = edited.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Weekly news');
  await user.click(edited.getByRole('button', { name: 'Save' }));
  expect(await edited.findByText(/^This list was changed after you opened it\./)).toBeVisible();
  expect(name).toHaveValue('Weekly news');
  expect((await account.client.lists()).map((each) => each.name)).toEqual(['Monthly news']);
  leave();
});
