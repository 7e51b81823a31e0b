import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AudiencePage } from '#features/audience/audience-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

test('a preference is created, renamed and deleted', async () => {
  const account = await aConnectedAccount();
  const { user, leave } = renderPage(<AudiencePage />, account, '/audience?tab=preferences');
  await user.click(await screen.findByRole('button', { name: 'New preference' }));
  const made = await dialog('New preference');
  await user.click(made.getByRole('button', { name: 'Create preference' }));
  expect(await made.findByText('Enter a name.')).toBeVisible();
  await user.type(made.getByRole('textbox', { name: 'Name' }), 'Recipes');
  await user.click(made.getByRole('button', { name: 'Create preference' }));
  expect(await screen.findByRole('row', { name: /^Recipes 0 Not used/ })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Actions for Recipes' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const renamed = await dialog('Rename “Recipes”');
  await user.type(renamed.getByRole('textbox', { name: 'Name' }), ' of the week');
  await user.click(renamed.getByRole('button', { name: 'Rename' }));
  expect(await screen.findByRole('row', { name: /^Recipes of the week 0 Not used/ })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Actions for Recipes of the week' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const asked = await dialog('Delete “Recipes of the week”?');
  await user.click(asked.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^Recipes/, hidden: true })).toBeNull());
  const { preferences } = await account.must('GET', '/catalogue');
  expect(preferences.map(({ name }: { name: string }) => name)).not.toContain('Recipes of the week');
  leave();
});
