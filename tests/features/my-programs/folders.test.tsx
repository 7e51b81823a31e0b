import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MyProgramsPage } from '#features/my-programs/my-programs-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

test('[U2] a folder that somebody else renames while its form is open keeps their name', async () => {
  const account = await aConnectedAccount();
  const folder = await account.client.createFolder('Spring');
  await account.newProgram({ name: 'One' });
  const { user } = renderPage(<MyProgramsPage />, account, '/programs');
  await screen.findByRole('link', { name: 'One' });
  await user.click(screen.getByRole('button', { name: 'Folder: All folders' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Manage folders…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Folders' }));
  await user.click(await dialog.findByRole('button', { name: 'Rename “Spring”' }));
  await account.client.renameFolder(folder, 'Summer');

  await user.clear(dialog.getByRole('textbox', { name: 'New name for “Spring”' }));
  await user.type(dialog.getByRole('textbox', { name: 'New name for “Spring”' }), 'Autumn');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'This folder was renamed to “Summer” after you opened it',
  );
  expect((await account.client.folders()).folders.map(({ name }) => name)).toEqual(['Summer']);
});
