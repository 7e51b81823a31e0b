import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FOOTER, NEW_BODY } from '#domain/campaigns/footer.ts';
import { CampaignsPage } from '#features/campaigns/campaigns-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function open(contacts = 3) {
  const account = await aConnectedAccount({ contacts });
  const page = renderPage(<CampaignsPage />, account, '/campaigns');
  await screen.findByRole('table');
  return { account, ...page };
}
const AT_THE_TOP = { initialSelectionStart: 0, initialSelectionEnd: 0 };
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

test('a campaign is written beside a preview for a contact', async () => {
  const { account, user, leave } = await open();
  await user.click(screen.getByRole('button', { name: 'New campaign' }));
  const form = await dialog('New campaign');
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Spring');
  await user.type(form.getByRole('textbox', { name: 'Subject' }), 'For you, @FIRSTNAME@');
  const body = form.getByRole('textbox', { name: 'Body' });
  await user.type(body, 'Hello @FIRSTNAME@, from @TEAM@', AT_THE_TOP);

  const first = within(await form.findByRole('article', { name: 'As seen by contact1@example.com' }));
  expect(first.getByText('For you, Contact 1')).toBeVisible();
  // Without a preheader of its own, an inbox shows the first words of the body.
  expect(first.getAllByText(/^Hello Contact 1, from @TEAM@/)).toHaveLength(2);
  expect(form.getByText(/^@TEAM@ is not a data field in this account/)).toBeVisible();

  await user.click(form.getByRole('button', { name: 'Next contact' }));
  expect(form.getByRole('article', { name: 'As seen by contact2@example.com' })).toBeVisible();
  expect(form.getByText('2 of 3')).toBeVisible();
  await user.type(form.getByRole('searchbox', { name: 'Choose a contact to preview' }), 'contact3{Enter}');
  expect(await form.findByRole('article', { name: 'As seen by contact3@example.com' })).toBeVisible();
  await user.type(form.getByRole('textbox', { name: 'Preheader' }), 'Soon');
  expect(form.getByText('Soon')).toBeVisible();

  await user.click(form.getByRole('button', { name: 'Save campaign' }));
  expect(await screen.findByRole('row', { name: /^Spring For you, @FIRSTNAME@ Ready/ })).toBeVisible();
  expect(await account.db.campaigns.toCollection().last()).toMatchObject({
    name: 'Spring',
    subject: 'For you, @FIRSTNAME@',
    preheader: 'Soon',
    body: `Hello @FIRSTNAME@, from @TEAM@\n\n${FOOTER}`,
  });
  leave();
});

test('the preview keeps merge fields in an account without contacts, and a campaign needs a name', async () => {
  const { user, leave } = await open(0);
  await user.click(screen.getByRole('button', { name: 'New campaign' }));
  const form = await dialog('New campaign');
  await user.type(form.getByRole('textbox', { name: 'Subject' }), 'For @FIRSTNAME@');
  expect(await form.findByText(/^No contacts yet, so/)).toBeVisible();
  expect(within(form.getByRole('article', { name: 'Preview' })).getByText('For @FIRSTNAME@')).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Save campaign' }));
  expect(form.getByRole('textbox', { name: 'Name' })).toBeInvalid();
  leave();
});

test('[A22] a new campaign begins with its footer, which alone is not ready to be sent', async () => {
  const { user, leave } = await open();
  await user.click(screen.getByRole('button', { name: 'New campaign' }));
  const form = await dialog('New campaign');
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Spring');
  await user.type(form.getByRole('textbox', { name: 'Subject' }), 'Hello');
  expect(form.getByRole('textbox', { name: 'Body' })).toHaveValue(NEW_BODY);
  await user.click(form.getByRole('button', { name: 'Save campaign' }));
  expect(await screen.findByRole('row', { name: /^Spring Hello Incomplete/ })).toBeVisible();
  leave();
});

test('[V24] the form says what by law an email needs and the body lacks', async () => {
  const { user, leave } = await open();
  await user.click(screen.getByRole('button', { name: 'New campaign' }));
  const form = await dialog('New campaign');
  expect(form.queryByText(/missing/)).toBeNull();
  await user.clear(form.getByRole('textbox', { name: 'Body' }));
  expect(form.getByText(/^@UNSUBSCRIBE@ and @POSTALADDRESS@ are missing/)).toBeVisible();
  leave();
});
