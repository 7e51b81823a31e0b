import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MyProgramsPage } from '#features/my-programs/my-programs-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

type Options = Parameters<typeof aConnectedAccount>[0] & { readonly at?: string };

/** One, Two and Three are drafts, Running is active. */
async function openList({ at = '/programs?sort=name', ...options }: Options = {}) {
  const account = await aConnectedAccount(options);
  const one = await account.newProgram({ name: 'One' });
  await account.after(await account.newProgram({ name: 'Running' }), 'activate');
  await account.newProgram({ name: 'Three' });
  const two = await account.newProgram({ name: 'Two' });
  const page = renderPage(<MyProgramsPage />, account, at);
  await screen.findByRole('link', { name: 'One' });
  return { account, one, two, ...page };
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const bulk = (name: string) =>
  within(screen.getByRole('toolbar', { name: 'Selected programs' })).getByRole('button', { name });
const statusOf = async (name: string) =>
  (await screen.findByRole('row', { name: new RegExp(`^${name}`) })).textContent;

describe('selected programs', () => {
  it('offer what is valid for all of them, and name those for which the rest is not', async () => {
    const { user } = await openList();
    await user.click(box('One'));
    await user.click(box('Running'));
    expect(screen.getByText('2 selected')).toBeVisible();
    expect(bulk('Move')).not.toHaveAttribute('aria-disabled');
    expect(bulk('Delete')).toHaveAccessibleDescription('An active program cannot be deleted: “Running”.');
    expect(bulk('Deactivate')).toHaveAccessibleDescription('A draft program cannot be deactivated: “One”.');
    await user.click(bulk('Clear selection'));
    expect(box('Select all programs shown')).toHaveFocus();
  });

  it('include those between with Shift, and only visible ones', async () => {
    const { user } = await openList();
    await user.click(box('One'));
    await user.keyboard('{Shift>}');
    await user.click(box('Three'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('3 selected')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Search by name' }), 'o');
    expect(await screen.findByText('1 selected')).toBeVisible();
  });

  it('can be activated with one summed dialog, one by one, and a result for each', async () => {
    const { user, account, two } = await openList({ activeLimit: 3 });
    await user.click(box('One'));
    await user.click(box('Two'));
    await user.click(box('Three'));
    await user.click(bulk('Activate'));
    const dialog = await screen.findByRole('dialog', { name: 'Activate 3 programs?' });
    const confirm = await within(dialog).findByRole('button', { name: 'Activate 2 programs' });
    expect(within(dialog).getByText('3 of 3')).toBeVisible();
    expect(within(dialog).getByText('Two: skipped')).toBeVisible();
    await account.after(await account.client.getProgram(two.id).then(({ program }) => program), 'delete');
    await user.click(confirm);
    expect(await screen.findByRole('dialog', { name: '2 of 2 programs activated.' })).toBeVisible();
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog);
    expect(await statusOf('One')).toContain('Active');
    expect(await statusOf('Three')).toContain('Active');
  });

  it('are activated although one of them is refused', async () => {
    const { user, account, two } = await openList();
    await user.click(box('One'));
    await user.click(box('Two'));
    await user.click(bulk('Delete'));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 2 programs?' });
    const confirm = await within(dialog).findByRole('button', { name: 'Delete 2 programs' });
    await account.after(two, 'activate');
    await user.click(confirm);
    expect(await screen.findByRole('dialog', { name: '1 of 2 programs deleted.' })).toBeVisible();
    expect(within(dialog).getByText(/Ada changed this program after you opened it/)).toBeVisible();
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog);
    await waitFor(() => expect(box('Two')).toBeChecked());
    expect(screen.queryByRole('link', { name: 'One' })).toBeNull();
  });

  it('can be moved into a folder, by which the address then filters', async () => {
    const { user, account, address } = await openList();
    await account.client.createFolder('Spring');
    await user.click(box('One'));
    await user.click(box('Running'));
    await user.click(bulk('Move'));
    const dialog = await screen.findByRole('dialog', { name: 'Move 2 programs' });
    await user.selectOptions(await within(dialog).findByRole('combobox', { name: 'Folder' }), 'Spring');
    await user.click(within(dialog).getByRole('button', { name: 'Move 2 programs' }));
    expect(await screen.findByRole('dialog', { name: '2 of 2 programs moved.' })).toBeVisible();
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog);
    await user.click(await screen.findByRole('button', { name: 'Folder: All folders' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Spring' }));
    await waitFor(() => expect(address()).toMatch(/^\/programs\?folder=\d+&sort=name$/));
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['One', 'Running']);
  });
});

describe('folders', () => {
  it('are created, renamed and, when empty, deleted', async () => {
    const { user, account, one } = await openList();
    const { id } = await account.client.createFolder('Full');
    await account.client.sendCommand(one.id, {
      command: { type: 'move', folderId: id },
      onRevision: one.revision,
    });
    await user.click(await screen.findByRole('button', { name: /^Folder:/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Manage folders…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Folders' }));
    await user.type(dialog.getByRole('textbox', { name: 'New folder' }), 'Empty{Enter}');
    await user.click(await dialog.findByRole('button', { name: 'Rename “Empty”' }));
    const field = dialog.getByRole('textbox', { name: 'New name for “Empty”' });
    await user.clear(field);
    await user.type(field, 'Autumn{Enter}');
    expect(await dialog.findByRole('button', { name: 'Delete “Full”' })).toHaveAccessibleDescription(
      'Move its 1 program to another folder first.',
    );
    const deleteAutumn = await dialog.findByRole('button', { name: 'Delete “Autumn”' });
    await account.answered(['DELETE', /\/folders\/\d+$/], () => user.click(deleteAutumn));
    const { folders } = await account.client.folders();
    expect(folders.map(({ name }) => name)).toEqual(['Full']);
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'New folder' })).toHaveFocus());
  });
});
