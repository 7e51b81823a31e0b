import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FaultInjectionBar } from '#app/fault-injection-bar.tsx';
import { createApiClient } from '#client/api.ts';
import { createFaultInjection } from '#client/fault-injection.ts';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open() {
  const account = await aConnectedAccount();
  const faultInjection = createFaultInjection(account.connection);
  const { connection } = faultInjection;
  const main = { current: document.createElement('main') };
  const page = renderPage(
    <>
      <FaultInjectionBar main={main} />
      <SettingsPage />
    </>,
    { ...account, connection, client: createApiClient(connection), faultInjection },
    '/settings',
  );
  const card = within(await screen.findByRole('region', { name: 'Simulate connection problems' }));
  return { account, card, ...page };
}

test('all changes fail while that is chosen, which the bar says, and works again once it is stopped', async () => {
  const { account, card, user, leave } = await open();
  const before = await account.dump();
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  const save = within(screen.getByRole('region', { name: 'Account' })).getByRole('button', { name: 'Save' });
  await user.click(card.getByRole('radio', { name: 'Every change' }));
  expect(screen.getByText('Simulating connection problems: all changes fail.')).toBeVisible();
  await user.clear(name);
  await user.type(name, 'Grace');
  await user.click(save);
  expect(await screen.findByRole('alert')).toHaveTextContent(/^The connection to the account was lost\./);
  expect([await account.dump(), name]).toEqual([before, expect.objectContaining({ value: 'Grace' })]);

  await user.click(screen.getByRole('button', { name: 'Stop simulation' }));
  expect(card.getByRole('radio', { name: 'None' })).toBeChecked();
  await account.answered(['PATCH', /\/account$/], () => user.click(save));
  expect(await account.must('GET', '/account')).toMatchObject({ userName: 'Grace' });
  leave();
});

test('the bar adds the choices up', async () => {
  const { card, user, leave } = await open();
  expect(screen.queryByRole('button', { name: 'Stop simulation' })).toBeNull();
  await user.click(card.getByRole('radio', { name: '0.5 seconds' }));
  await user.click(card.getByRole('radio', { name: '1 in 5' }));
  expect(
    screen.getByText(
      'Simulating connection problems: responses delayed by 0.5 seconds, 1 in 5 requests fails.',
    ),
  ).toBeVisible();
  await user.click(card.getByRole('checkbox', { name: 'Offline' }));
  expect(screen.getByText('Simulating connection problems: this tab is offline.')).toBeVisible();
  leave();
});
