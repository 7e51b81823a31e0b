import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ActivityPage } from '#features/activity/activity-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

describe('the activity screen', () => {
  test('lists entries under their day, shows new ones, and filters by kind in the address', async () => {
    const account = await aConnectedAccount();
    await account.newProgram({ name: 'Birthday' });
    const { user, address, leave } = renderPage(<ActivityPage />, account, '/activity');

    expect(await screen.findByRole('cell', { name: '24 Nov 2026' })).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Birthday' })).toHaveLength(2);
    await account.client.createFolder('Spring');
    expect(await screen.findByRole('cell', { name: /Created the folder/ })).toBeVisible();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Folders');
    expect(await screen.findByText('1 entry')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Birthday' })).toBeNull();
    expect(address()).toBe('/activity?kind=folder');
    leave();
  });
});
