import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open(runsAProgram: boolean) {
  const account = await aConnectedAccount();
  if (runsAProgram) await account.after(await account.newProgram(), 'activate');
  const page = renderPage(<SettingsPage />, account, '/settings');
  const card = within(await screen.findByRole('region', { name: 'Account' }));
  const zone = await card.findByRole('combobox', { name: 'Time zone' });
  return { ...page, account, card, zone, save: card.getByRole('button', { name: 'Save' }) };
}

test('[K4] another time zone shows what it affects before it is set', async () => {
  const { account, user, zone, save, leave } = await open(true);
  expect(zone).toHaveValue('Europe/London');
  await user.selectOptions(zone, 'America/New_York');
  await user.click(save);
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the time zone to New York?' }));
  expect(dialog.getByText(/^Tue 24 Nov 05:0\d$/)).toBeVisible();
  expect(dialog.getByText('1 program')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(await account.must('GET', '/account')).toMatchObject({ timeZone: 'Europe/London' });

  await user.click(save);
  await user.click(await screen.findByRole('button', { name: 'Change time zone' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await account.must('GET', '/account')).toMatchObject({ timeZone: 'America/New_York' });
  expect(zone).toHaveValue('America/New_York');
  leave();
});

test('a time zone is set at once where no program is active', async () => {
  const { account, user, zone, save, leave } = await open(false);
  await user.selectOptions(zone, 'Asia/Tokyo');
  await account.answered(['PATCH', /\/account$/], () => user.click(save));
  expect(await account.must('GET', '/account')).toMatchObject({ timeZone: 'Asia/Tokyo' });
  expect(screen.queryByRole('dialog')).toBeNull();
  leave();
});

test('a setting that somebody else has changed is shown and kept', async () => {
  const { account, card, user, save, leave } = await open(false);
  const name = card.getByRole('textbox', { name: 'Your name' });
  await user.clear(name);
  await user.type(name, 'Grace');
  await account.client.changeAccount({ activeLimit: 20 });
  const limit = card.getByRole('spinbutton', { name: 'Active program limit' });
  await waitFor(() => expect(limit).toHaveValue(20));
  await account.answered(['PATCH', /\/account$/], () => user.click(save));
  expect(await account.must('GET', '/account')).toMatchObject({ userName: 'Grace', activeLimit: 20 });
  leave();
});
