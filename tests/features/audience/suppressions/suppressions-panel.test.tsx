import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SuppressionsPanel } from '#features/audience/suppressions/suppressions-panel.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

test('[A19] addresses are imported, shown with status, time and reason, and taken off again after a question', async () => {
  const account = await aConnectedAccount({ contacts: 1 });
  const { user, leave } = renderPage(<SuppressionsPanel />, account, '/audience');
  expect(await screen.findByText('No one has opted out')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Import addresses' }));
  const form = within(await screen.findByRole('dialog', { name: 'Import addresses to suppress' }));
  await user.type(form.getByRole('textbox', { name: 'Addresses' }), 'contact1@example.com');
  await user.click(form.getByRole('button', { name: 'Import addresses' }));

  const row = await screen.findByRole('row', {
    name: /contact1@example\.com Unsubscribed .* Imported by Ada/,
  });
  await user.click(within(row).getByRole('button', { name: 'Actions for contact1@example.com' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Take off the list' }));
  const question = within(await screen.findByRole('dialog', { name: /^Take contact1@example\.com off/ }));
  await user.click(question.getByRole('button', { name: 'Take off the list' }));

  expect(await screen.findByText('No one has opted out')).toBeVisible();
  expect((await account.must('GET', '/contacts/1')).contact.subscription).toBe('Subscribed');
  leave();
});
