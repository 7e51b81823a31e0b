import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import * as files from '#product/save-file.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open() {
  const account = await aConnectedAccount({ contacts: 3 });
  const page = renderPage(<SettingsPage />, account, '/settings');
  const card = within(await screen.findByRole('region', { name: 'Backup' }));
  return { account, card, ...page };
}

afterEach(() => vi.restoreAllMocks());

test('the whole account is downloaded as one file, named after account and day, with its size', async () => {
  const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
  const { account, card, user, leave } = await open();
  await user.click(card.getByRole('button', { name: 'Download backup' }));
  const size = (await account.client.backup('leftOut')).length;
  expect(await screen.findByText(`Backup downloaded (${Math.round(size / 1_000)} kB).`)).toBeVisible();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
  expect(saved.mock.calls.map(([name]) => name)).toEqual([`Test account ${today}.backup`]);
  leave();
});

test('[B6] API users and credentials go into the file only when asked for', async () => {
  const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
  const { account, card, user, leave } = await open();
  await account.must('POST', '/api-users', {
    json: { name: 'Shop', password: 'correct horse battery staple' },
  });
  const download = card.getByRole('button', { name: 'Download backup' });
  await user.click(download);
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  await user.click(card.getByRole('checkbox', { name: 'Include API users and webhook credentials' }));
  await user.click(download);
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
  const texts = await Promise.all(saved.mock.calls.map(([, file]) => new Blob([file]).text()));
  expect(texts.map((text) => text.includes('iterations'))).toEqual([false, true]);
  leave();
});

const asFile = (content: BlobPart, name = 'Test account 2026-11-24.backup') => new File([content], name);

test('a backup shows its contents, and replaces everything when confirmed', async () => {
  const { account, card, user, leave } = await open();
  await account.client.createProgram({ name: 'Welcome', folderId: null, template: 'blank' });
  const backup = await account.client.backup('leftOut');
  await account.client.createProgram({ name: 'Came later', folderId: null, template: 'blank' });
  await user.upload(card.getByLabelText('Backup file'), asFile(backup));

  const dialog = within(await screen.findByRole('dialog', { name: 'Restore “Test account”?' }));
  expect(
    dialog.getByText(
      'Everything in this account will be permanently replaced with the contents of the file.',
    ),
  ).toBeVisible();
  expect(dialog.getByText('None of them is active.')).toBeVisible();
  expect(dialog.getByText('24 Nov 2026, 10:00')).toBeVisible();
  await waitFor(() => expect(dialog.getByText('2 programs, all contacts and all messages')).toBeVisible());
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  await user.click(dialog.getByRole('button', { name: 'Replace everything' }));

  const notes = within(await screen.findByRole('region', { name: 'Notifications' }));
  expect(await notes.findByText('Backup restored.')).toBeVisible();
  await waitFor(() => expect(card.getByRole('button', { name: 'Restore a backup' })).toHaveFocus());
  const { programs } = await account.must('GET', '/programs?limit=10');
  expect(programs.map(({ name }: { name: string }) => name)).toEqual(['Welcome']);
  leave();
});

test('the present account can be downloaded first', async () => {
  const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);
  const { account, card, user, leave } = await open();
  await user.upload(card.getByLabelText('Backup file'), asFile(await account.client.backup('leftOut')));
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore “Test account”?' }));
  await user.click(dialog.getByRole('button', { name: 'Download a backup first' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(dialog.getByRole('button', { name: 'Replace everything' })).toBeVisible();
  leave();
});

test('a file that is no backup is refused without a confirmation', async () => {
  const { account, card, user, leave } = await open();
  const before = await account.dump();
  await user.upload(card.getByLabelText('Backup file'), asFile('Dear Ada'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The file is not a backup. Choose a backup file downloaded from Program Builder. Nothing was changed.',
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await account.dump()).toEqual(before);
  leave();
});
