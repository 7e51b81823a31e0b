import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LostAccount } from '#app/lost-account.tsx';
import { instant } from '#domain/schedule/instant.ts';
import { keptAccount } from '#store/kept-account.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

const LOST = 'This browser no longer has your account.';
const ANOTHER = { id: 8, since: instant(Date.UTC(2026, 10, 3, 12)) };

beforeEach(() => localStorage.clear());

it('[ROB-10] the notice says that the account kept before is lost and what to do, until it is dismissed', async () => {
  keptAccount.write(ANOTHER);
  const account = await aConnectedAccount();
  const { origin } = await account.client.account();
  const { user } = renderPage(<LostAccount />, account, '/');

  expect(await screen.findByRole('status')).toHaveTextContent(LOST);
  expect(
    screen.getByText(
      /stored here since 3 Nov 2026 has been lost.*backup file, restore it.*can import.*start empty/,
    ),
  ).toBeVisible();
  expect(keptAccount.read()).toEqual(ANOTHER);
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));

  expect(screen.queryByText(LOST)).not.toBeInTheDocument();
  expect(keptAccount.read()?.id).toBe(origin.id);
});

it('[ROB-10] the notice links to the restore of a backup, and stays until it is dismissed', async () => {
  keptAccount.write(ANOTHER);
  const { user, address } = renderPage(<LostAccount />, await aConnectedAccount(), '/');
  await user.click(await screen.findByRole('button', { name: 'Go to backups' }));
  expect(address()).toBe('/settings');
  expect(keptAccount.read()).toEqual(ANOTHER);
});

it('[ROB-10] the notice is absent on a first visit, which remembers the account', async () => {
  const account = await aConnectedAccount();
  const { origin } = await account.client.account();
  renderPage(<LostAccount />, account, '/');
  await waitFor(() => expect(keptAccount.read()?.id).toBe(origin.id));
  expect(screen.queryByText(LOST)).not.toBeInTheDocument();
});

it('[ROB-10] the notice is absent after the account was replaced in Settings', async () => {
  keptAccount.write(ANOTHER);
  const account = await aConnectedAccount();
  const { origin } = await account.client.resetAccount('empty');
  renderPage(<LostAccount />, account, '/');
  await waitFor(() => expect(keptAccount.read()?.id).toBe(origin.id));
  expect(screen.queryByText(LOST)).not.toBeInTheDocument();
});
