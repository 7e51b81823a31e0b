// First: it puts a database where the API, once imported, looks for one.
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import * as files from '#product/save-file.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });

async function open() {
  const account = await aConnectedAccount({ contacts: 3 });
  const page = renderPage(<SettingsPage />, account, '/settings');
  const card = within(await screen.findByRole('region', { name: 'Backup' }));
  return { account, card, ...page };
}

test('the whole account is downloaded as one file, named after account and day, and its size told', async () => {
  const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
  const { account, card, user, leave } = await open();
  await user.click(card.getByRole('button', { name: 'Download backup' }));
  const size = (await account.client.backup()).length;
  expect(await screen.findByText(`The backup is downloaded: ${Math.round(size / 1_000)} kB.`)).toBeVisible();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
  expect(saved.mock.calls.map(([name]) => name)).toEqual([`Test account ${today}.backup`]);
  leave();
});
