import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AccountClock } from '#app/account-clock.tsx';
import { StartUp } from '#app/start-up.tsx';
import { createApiClient } from '#client/api.ts';
import type { Connection } from '#client/connection/connection.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

const REFUSED = {
  kind: 'storageUnavailable',
  status: 403,
  title: 'This browser does not let the page store anything.',
  detail: 'Allow it, then try again.',
};

/** Says no until it is told that the storage is there. */
function aLockedConnection(connection: Connection) {
  const lock = { isClosed: true };
  const fetch: Connection['fetch'] = async (request) =>
    lock.isClosed ? { status: 403, headers: {}, body: JSON.stringify(REFUSED) } : connection.fetch(request);
  return { lock, connection: { ...connection, fetch } };
}

it('the page says why the account could not be opened, and opens it on a retry', async () => {
  const account = await aConnectedAccount();
  const { lock, connection } = aLockedConnection(account.connection);
  const client = createApiClient(connection);
  const { user } = renderPage(<StartUp>The account</StartUp>, { ...account, connection, client }, '/');
  expect(await screen.findByText(REFUSED.title)).toBeVisible();
  expect(screen.queryByText('The account')).not.toBeInTheDocument();
  lock.isClosed = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The account')).toBeVisible();
});

it('the clock menu moves the account clock on by a day and shows where it is', async () => {
  const account = await aConnectedAccount();
  const { user } = renderPage(<AccountClock />, account, '/');
  await user.click(await screen.findByRole('button', { name: /^Account clock: .*, London time$/ }));
  await user.click(await screen.findByRole('menuitem', { name: '+1 day' }));
  const [said] = await screen.findAllByText(/^Account clock moved to Wed 25 Nov 10:0\d\.$/);
  expect(said).toBeInTheDocument();
  const { clock } = await account.client.account();
  expect(new Date(clock.account).getUTCDate()).toBe(25);
});

it('the clock menu offers no skip to an event when nothing is due, and says so', async () => {
  const { user } = renderPage(<AccountClock />, await aConnectedAccount(), '/');
  await user.click(await screen.findByRole('button', { name: /^Account clock/ }));
  const item = await screen.findByRole('menuitem', { name: 'Skip to next event' });
  expect(item).toHaveAccessibleDescription(
    'Nothing is scheduled: no enrolments are due and no contacts are waiting.',
  );
  await waitFor(() => expect(item).toHaveAttribute('aria-disabled', 'true'));
});
