import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY } from '#domain/schedule/instant.ts';
import { MessagesPage } from '#features/messages/messages-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

test('a message opens as its contact received it, under an address of its own', async () => {
  const account = await aConnectedAccount({ contacts: 3 });
  await account.after(await account.newProgram(), 'activate');
  await account.pass(DAY);
  const { user, leave, address } = renderPage(<MessagesPage />, account, '/messages?search=contact2');
  await user.click(await screen.findByRole('link', { name: 'Open “Welcome 1” to contact2@example.com' }));
  expect(address()).toMatch(/^\/messages\?search=contact2&message=\d+-\d+$/);
  const shown = within(await screen.findByRole('dialog', { name: 'Email to contact2@example.com' }));
  const email = within(shown.getByRole('article', { name: 'As received' }));
  expect(email.getByText('Ada')).toBeVisible();
  expect(email.getAllByText(/^Hello Contact 2/)[0]).toBeVisible();
  expect(shown.getByRole('link', { name: 'Welcome' })).toHaveAttribute('href', '/programs/1?contact=2');
  await user.click(shown.getAllByRole('button', { name: 'Close' })[0] ?? document.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(address()).toBe('/messages?search=contact2');
  leave();
});

test('an unknown message says so', async () => {
  const account = await aConnectedAccount({ contacts: 1 });
  const { leave } = renderPage(<MessagesPage />, account, '/messages?message=4711-1');
  const shown = within(await screen.findByRole('dialog', { name: 'Message' }));
  expect(await shown.findByText('The message could not be loaded')).toBeVisible();
  leave();
});
