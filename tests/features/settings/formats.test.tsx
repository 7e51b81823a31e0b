import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AccountClock } from '#app/account-clock.tsx';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import { chooseFormats } from '#store/formats-store.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

afterEach(() => {
  chooseFormats({ dates: 'dayFirst', clock: '24h' });
  localStorage.clear();
});

async function open() {
  const page = renderPage(
    <>
      <AccountClock />
      <SettingsPage />
    </>,
    await aConnectedAccount(),
    '/settings',
  );
  return { ...page, card: within(await screen.findByRole('region', { name: 'Language and dates' })) };
}

test('each choice shows an example', async () => {
  const { card, user, leave } = await open();
  const monthFirst = card.getByRole('radio', { name: 'Month first' });
  const of12 = card.getByRole('radio', { name: '12 hours' });
  expect(card.getByRole('radio', { name: 'Day first' })).toBeChecked();
  expect(monthFirst).toHaveAccessibleDescription('Nov 24, 2026');
  expect(card.getByRole('radio', { name: 'Year first' })).toHaveAccessibleDescription('2026-11-24');
  expect(of12).toHaveAccessibleDescription('4:04\u00a0PM');
  await user.click(monthFirst);
  expect(monthFirst).toBeChecked();
  leave();
});

test('a choice reformats the page at once, and is kept in this browser', async () => {
  const { card, user, leave } = await open();
  const clock = await screen.findByRole('button', { name: /^Account clock: Tue 24 Nov 10:0/ });
  await user.click(card.getByRole('radio', { name: 'Month first' }));
  await user.click(card.getByRole('radio', { name: '12 hours' }));
  expect(clock).toHaveAccessibleName(/^Account clock: Tue Nov 24 10:0\d\sAM/);
  expect(card.getByText(/^Example: Nov 24, 2026, 10:0\d AM$/)).toBeVisible();
  expect(JSON.parse(localStorage.getItem('formats') ?? '')).toEqual({ dates: 'monthFirst', clock: '12h' });
  leave();
});
