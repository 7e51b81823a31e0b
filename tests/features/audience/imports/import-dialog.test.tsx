import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AudiencePage } from '#features/audience/audience-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

describe('importing contacts', () => {
  it('goes from a file to contacts through three screens, asks once whether they agreed, and can be undone', async () => {
    const account = await aConnectedAccount();
    const { user } = renderPage(<AudiencePage />, account, '/audience');
    const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
    const [open] = await screen.findAllByRole('button', { name: 'Import contacts' });
    if (open) await user.click(open);
    await screen.findByRole('dialog', { name: 'Import contacts' });
    const text = 'Email,Born\nada@example.com,03/04/2020\nnobody,04/05/2020\n';
    await user.upload(
      screen.getByLabelText('Choose a CSV file', { selector: 'input' }),
      new File([text], 'people.csv', { type: 'text/csv' }),
    );
    await press('Continue');
    await press('Check');
    expect(await screen.findByRole('alert')).toHaveTextContent('“Born” can be read in two ways');
    await user.selectOptions(screen.getByRole('combobox', { name: 'How “Born” is written' }), 'monthFirst');
    expect(screen.getByText('03/04/2020 = 4 March 2020')).toBeVisible();
    await press('Check');
    expect(await screen.findByRole('alert')).toHaveTextContent('agreed to hear from you');
    await user.click(screen.getByRole('radio', { name: 'Yes, all of them agreed' }));
    await press('Check');
    expect(await screen.findByText('“nobody” is not an email address')).toBeVisible();
    expect((await account.client.contacts({ limit: 10 })).contacts).toEqual([]);

    await press('Import 1 contact');
    await screen.findByRole('dialog', { name: 'Contacts imported' });
    const imported = await account.client.contacts({ limit: 10 });
    expect(imported.contacts.map(({ email, fields }) => [email, fields['BORN']])).toEqual([
      ['ada@example.com', '2020-03-04'],
    ]);

    await account.answered(['POST', /\/undo$/], () => press('Undo import'));
    expect((await account.client.contacts({ limit: 10 })).contacts).toEqual([]);
  });

  it('asks before a mapping is lost, and keeps it when the answer is no', async () => {
    const { user } = await openFile('Email,Born\nada@example.com,soon\n');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const list = await screen.findByRole('textbox', { name: /^Add contacts to a list/ });
    await user.type(list, 'Spring fair');

    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
    expect(screen.getByRole('textbox', { name: /^Add contacts to a list/ })).toHaveValue('Spring fair');

    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('closes without a question while nothing has been mapped', async () => {
    const { user } = await openFile('Email\nada@example.com\n');

    await user.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

/** To the first of the three screens. */
async function openFile(text: string) {
  const { user } = renderPage(<AudiencePage />, await aConnectedAccount(), '/audience');
  const [open] = await screen.findAllByRole('button', { name: 'Import contacts' });
  if (open) await user.click(open);
  await screen.findByRole('dialog', { name: 'Import contacts' });
  await user.upload(
    screen.getByLabelText('Choose a CSV file', { selector: 'input' }),
    new File([text], 'people.csv', { type: 'text/csv' }),
  );
  await screen.findByRole('button', { name: 'Continue' });
  return { user };
}
