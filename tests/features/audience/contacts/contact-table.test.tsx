import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContactTable } from '#features/audience/contacts/contact-table.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

test('a list whose name is not known leaves no gap between the others', async () => {
  const account = await aConnectedAccount({ contacts: 1 });
  const { contacts } = await account.must('GET', '/contacts');
  const onThree = { ...contacts[0], listIds: [98, 1, 99] };
  const { leave } = renderPage(<ContactTable contacts={[onThree]} />, account, '/audience');
  expect(await screen.findByRole('cell', { name: 'Newsletter' })).toBeVisible();
  leave();
});
