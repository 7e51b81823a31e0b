import { readFile } from 'node:fs/promises';
import { builderPage } from './pages/builder-page.ts';
import { stepContacts } from './pages/step-contacts.ts';
import { expect, test } from './support/test.ts';

const WELCOME = 1;

test('the panel of a step finds its contacts, adds them to a list, exports them and follows them on the canvas', async ({
  page,
}) => {
  const contacts = stepContacts(page);
  await builderPage(page).visit(WELCOME);
  await contacts.open();
  const first = contacts.rows.first();
  await expect(first).toContainText(/Since /);
  const email = (await first.getByRole('link').first().textContent()) ?? '';

  await contacts.search.fill(email);
  await expect(contacts.rows).toHaveCount(1);
  await contacts.row(email).getByRole('checkbox').check();
  await contacts.chooseAction('Add to list');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'List' }).selectOption('New list');
  await dialog.getByRole('textbox', { name: 'New list name' }).fill('Followed');
  await dialog.getByRole('button', { name: 'Add to list', exact: true }).click();
  await expect(page.getByText('1 contact added to “Followed”.').first()).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), contacts.chooseAction('Export')]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    expect.stringContaining('Email,Name,Subscription,Arrived,Left,Waiting until'),
    expect.stringContaining(`${email},`),
  ]);

  await contacts.openJourney(email);
  await expect(contacts.journeySteps.first()).toContainText('Start');
  expect(await contacts.journeySteps.count()).toBeGreaterThan(1);
});
