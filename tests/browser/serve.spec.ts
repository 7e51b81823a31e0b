import { basic } from '#tests/drivers/basic.ts';
import { apiPage } from './pages/api-page.ts';
import { test } from './support/served.ts';
import { expect } from './support/test.ts';

test('npm run serve shares one account between page and public API, and the page sees changes from outside', async ({
  page,
  served,
}) => {
  const api = apiPage(page);
  await api.visit();
  await expect(api.card('Base URL').getByText(served)).toBeVisible();
  const made = await api.makeUser('Shop');
  const valueOf = (name: string) => made.getByRole('textbox', { name }).inputValue();
  const headers = { Authorization: basic(await valueOf('User name'), await valueOf('Password')) };
  await made.getByRole('button', { name: 'Done' }).click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Activity', exact: true })
    .click();
  await expect(page.getByRole('main').getByText('Created the API user')).toBeVisible();

  const programs = await (await fetch(`${served}/v2/programs`, { headers })).json();
  const accepted = await fetch(`${served}/v2/programs/enrolments`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ programId: 1, contacts: [1, 2, 3] }),
  });

  expect(programs).toContainEqual(expect.objectContaining({ id: 1, status: 'Active' }));
  expect(accepted.status).toBe(201);
  await expect(page.getByRole('main').getByText('Enrolled contacts using the public API')).toBeVisible();
});

test('npm run serve shows another browser the same account, and what the first changes at once', async ({
  browser,
  page,
  served,
}) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${served}/settings`);
  const users = other.getByRole('main').getByRole('region', { name: 'API users' });
  await expect(users.getByRole('button', { name: 'New API user' })).toBeVisible();
  const api = apiPage(page);
  await api.visit();
  await api.makeUser('Warehouse');
  await expect(users.getByText('Warehouse')).toBeVisible();
  await elsewhere.close();
});
