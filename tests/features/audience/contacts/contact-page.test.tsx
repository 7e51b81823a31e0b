import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContactPage } from '#features/audience/contacts/contact-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open(id = 1) {
  const account = await aConnectedAccount({ contacts: 2 });
  const program = await aProgramIn(account, 'Active');
  const { leave, ...rest } = renderPage(
    <ContactPage />,
    account,
    `/audience/contacts/${id}`,
    '/audience/contacts/:contactId',
  );
  return { account, program, leave, ...rest };
}

test('the page shows a contact with their programs and messages', async () => {
  const { program, leave } = await open();
  expect(await screen.findByRole('heading', { level: 1, name: 'contact1@example.com' })).toBeVisible();
  const programs = within(screen.getByRole('table', { name: 'Programs' }));
  expect(programs.getByRole('row', { name: /Welcome 25 Nov 2026, 09:00 Inside/ })).toBeVisible();
  expect(programs.getByRole('link')).toHaveAttribute('href', `/programs/${program.id}?contact=1`);
  expect(screen.getByRole('row', { name: /Welcome 1 25 Nov 2026, 09:00/ })).toBeVisible();
  leave();
});

test('the page saves values and subscription together, and keeps typed text when somebody else changes the contact', async () => {
  const { account, user, leave } = await open();
  const save = await screen.findByRole('button', { name: 'Save' });
  expect(save).toHaveAccessibleDescription('No changes to save.');
  const age = await screen.findByRole('spinbutton', { name: 'AGE' });
  await user.type(age, '41');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Subscription' }), 'Unsubscribed');
  await user.click(save);
  await waitFor(async () =>
    expect((await account.must('GET', '/contacts/1')).contact).toMatchObject({
      fields: { AGE: 41 },
      subscription: 'Unsubscribed',
    }),
  );

  await user.clear(age);
  await user.type(age, '42');
  const { contact } = await account.must('GET', '/contacts/1');
  const { listIds, preferenceIds, fields } = contact;
  await account.must('PUT', '/contacts/1', {
    json: { listIds, preferenceIds, fields, subscription: 'Subscribed' },
    onRevision: contact.revision,
  });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This contact was changed after you opened it');
  expect(age).toHaveValue(42);
  leave();
});

test('[A19] the page asks before it subscribes again somebody who said no', async () => {
  const { account, user, leave } = await open();
  const subscription = await screen.findByRole('combobox', { name: 'Subscription' });
  await user.selectOptions(subscription, 'Suppressed');
  await account.answered(['PUT', /\/contacts\/1$/], () =>
    user.click(screen.getByRole('button', { name: 'Save' })),
  );
  expect(await screen.findByRole('button', { name: 'Save' })).toHaveAccessibleDescription(
    'No changes to save.',
  );
  await user.selectOptions(subscription, 'Subscribed');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const title = 'Subscribe contact1@example.com again?';
  const asked = within(await screen.findByRole('dialog', { name: title }));
  expect(asked.getByText(/^They are suppressed\. Email them only if/)).toBeVisible();
  await user.click(asked.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await account.must('GET', '/contacts/1')).contact.subscription).toBe('Suppressed');
  expect(subscription).toHaveDisplayValue('Subscribed');

  await user.click(screen.getByRole('button', { name: 'Save' }));
  const again = within(await screen.findByRole('dialog', { name: title }));
  await account.answered(['PUT', /\/contacts\/1$/], () =>
    user.click(again.getByRole('button', { name: 'Yes, they agreed again' })),
  );
  expect((await account.must('GET', '/contacts/1')).contact.subscription).toBe('Subscribed');
  leave();
});

test('a deleted contact leaves their programs and stays in the recycle bin', async () => {
  const { account, user, leave } = await open();
  await user.click(await screen.findByRole('button', { name: 'Delete contact' }));
  const asked = within(await screen.findByRole('dialog', { name: 'Delete contact1@example.com?' }));
  expect(asked.getByText(/^They leave 1 program and stay in the recycle bin for 30 days\./)).toBeVisible();
  await user.click(asked.getByRole('button', { name: 'Delete contact' }));
  expect(await screen.findByText('Another page')).toBeVisible();
  expect((await account.must('GET', '/recycle-bin')).contacts).toBe(1);
  leave();
});

test('the page says that an unknown contact does not exist', async () => {
  const { leave } = await open(99);
  expect(await screen.findByRole('heading', { level: 1, name: 'Contact not found' })).toBeInTheDocument();
  leave();
});
