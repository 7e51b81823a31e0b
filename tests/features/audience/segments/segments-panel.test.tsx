import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AudiencePage } from '#features/audience/audience-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open() {
  const account = await aConnectedAccount({ contacts: 4 });
  const page = renderPage(<AudiencePage />, account, '/audience?tab=segments');
  await screen.findByRole('row', { name: /New subscribers/ });
  return { account, ...page };
}

describe('segments', () => {
  it('have a rule whose contacts are counted', async () => {
    const { user, leave } = await open();
    await user.click(screen.getByRole('button', { name: 'New segment' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New segment' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Add at least one rule.')).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Number two');
    await user.selectOptions(await dialog.findByRole('combobox', { name: 'Based on' }), 'FIRSTNAME');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Comparison' }), 'ends with');
    await user.type(dialog.getByRole('textbox', { name: 'Value' }), '2');
    expect(await dialog.findByText('1 of 4 contacts')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('row', { name: /Number two 1/ })).toBeVisible();
    leave();
  });

  it('are not overwritten when somebody else has changed them', async () => {
    const { account, user, leave } = await open();
    await user.click(screen.getByRole('button', { name: 'Actions for New subscribers' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit “New subscribers”' }));
    await account.must('PUT', '/segments/1', {
      json: {
        name: 'Theirs',
        rule: { kind: 'inList', listId: 1, isMember: false },
      },
      onRevision: 1,
    });
    await user.type(await dialog.findByRole('textbox', { name: 'Name' }), ' and mine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'This segment was changed after you opened it',
    );
    expect((await account.must('GET', '/segments'))[0].name).toBe('Theirs');
    leave();
  });

  it('cannot be deleted while a program uses them, which the dialog names', async () => {
    const { account, user, leave } = await open();
    await account.newProgram({ name: 'Spring welcome' });
    await user.click(screen.getByRole('button', { name: 'Actions for New subscribers' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete “New subscribers”?' }));
    expect(await dialog.findByRole('link', { name: 'Spring welcome' })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true');
    leave();
  });

  it('disappear at once when no program uses them', async () => {
    const { user, leave } = await open();
    await user.click(screen.getByRole('button', { name: 'Actions for New subscribers' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete “New subscribers”?' }));
    await vi.waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Delete' })).not.toHaveAttribute('aria-disabled'),
    );
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('No segments yet')).toBeVisible();
    leave();
  });
});
