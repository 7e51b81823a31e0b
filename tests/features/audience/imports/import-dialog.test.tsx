import { screen } from '@testing-library/react';
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
});
