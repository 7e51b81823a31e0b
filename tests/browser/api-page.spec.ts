import type { Page } from '@playwright/test';
import { showIn } from '#tests/screenshots/scenes.ts';
import { apiPage } from './pages/api-page.ts';
import { findingsAboutColours, findingsOfAxe } from './support/axe.ts';
import { NARROW } from './support/narrow.ts';
import { sidewaysScrollers } from './support/sideways.ts';
import { smallTargets } from './support/targets.ts';
import { expect, test } from './support/test.ts';

test('the API page tries out the public API, from the first API user to the faults', async ({ page }) => {
  const api = apiPage(page);
  await page.goto('/programs');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'API', exact: true })
    .click();
  await expect(api.heading).toBeFocused();

  await api.send('List programs');
  await expect(api.status('List programs', '401 Unauthorized')).toBeVisible();
  await expect(api.card('List programs').getByText(/^Enter a user name and password/)).toBeVisible();

  const made = await api.makeUser('Shop');
  await expect(made.getByRole('button', { name: 'Copy password' })).toBeFocused();
  const password = await made.getByRole('textbox', { name: 'Password' }).inputValue();
  await made.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'New API user' })).toBeFocused();
  await expect(api.password).toHaveValue(password);

  await api
    .card('List programs')
    .getByRole('textbox', { name: /^select/ })
    .fill('2');
  await api.send('List programs');
  await expect(api.status('List programs', '200 OK')).toBeVisible();
  const programs = (await api.told('List programs')) as { id: number; status: string }[];
  expect(programs.map(({ id }) => id)).toEqual([1, 2]);
  await expect(api.command('List programs')).toHaveText(/\?select=2'$/);
  await expect(api.command('List programs')).not.toContainText(password);

  await api
    .card('Enrol contacts')
    .getByRole('textbox', { name: 'Body' })
    .fill('{"programId":1,"contacts":[1,2]}');
  await api.send('Enrol contacts');
  await expect(api.status('Enrol contacts', '201 Created')).toBeVisible();
  const { id } = (await api.told('Enrol contacts')) as { id: string };

  await expect(api.card('Get an enrolment').getByRole('textbox', { name: 'enrolmentId' })).toHaveValue(id);
  await expect(async () => {
    await api.send('Get an enrolment');
    await expect(api.answer('Get an enrolment')).toContainText('"Finished"', { timeout: 1_000 });
  }).toPass();
  await api.send('Get the faults of an enrolment');
  await expect(api.answer('Get the faults of an enrolment')).toContainText('Id,Email,TelephoneNumber,Reason');
});

test('the API page shows a refusal as it is answered', async ({ page }) => {
  const api = apiPage(page);
  await api.visit();
  await (await api.makeUser('Shop')).getByRole('button', { name: 'Done' }).click();
  await api.card('Get a program').getByRole('textbox', { name: 'id' }).fill('999');
  await api.send('Get a program');
  await expect(api.status('Get a program', '404 Not Found')).toBeVisible();
  expect(await api.told('Get a program')).toEqual({ message: 'Error: ERROR_PROGRAM_NOT_FOUND' });
});

test('the list of operations links to each, clear of the bar above', async ({ page }) => {
  const api = apiPage(page);
  await api.visit();
  await api.contents.getByRole('link', { name: 'Enrol contacts' }).click();
  const title = api.card('Enrol contacts').getByRole('heading', { name: 'Enrol contacts' });
  await expect(title).toBeInViewport({ ratio: 1 });
  const bar = await page.getByRole('banner').boundingBox();
  const box = await title.boundingBox();
  expect(box?.y ?? 0).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
});

test.describe('for everyone', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('[A11Y-1][A11Y-5] axe finds nothing, in light and dark, and every target has 24 x 24 px', async ({
    page,
  }) => {
    const api = apiPage(page);
    await api.visit();
    const made = await api.makeUser('Shop');
    await look(page, 'the password');
    await made.getByRole('button', { name: 'Done' }).click();
    await everythingShown(page);
    await look(page, 'answers');
  });

  test('[A11Y-1][A11Y-5] axe finds nothing on the card of API users', async ({ page }) => {
    const api = apiPage(page);
    await api.visit();
    const made = await api.makeUser('Shop');
    await made.getByRole('button', { name: 'Done' }).click();
    await page.goto('/settings');
    await expect(page.getByRole('region', { name: 'API users' }).getByText('Shop')).toBeVisible();
    await look(page, 'the card of API users');
  });
});

test.describe('at 320 px', () => {
  test.use(NARROW);

  test('[A11Y-6] nothing scrolls sideways', async ({ page }) => {
    const api = apiPage(page);
    await api.visit();
    const made = await api.makeUser('Shop');
    expect(await sidewaysScrollers(page)).toEqual([]);
    await made.getByRole('button', { name: 'Done' }).click();
    await everythingShown(page);
    expect(await sidewaysScrollers(page)).toEqual([]);
  });
});

/** An answer of each kind, and all that is folded away. */
async function everythingShown(page: Page): Promise<void> {
  const api = apiPage(page);
  await api.send('List programs');
  await expect(api.answer('List programs')).toBeVisible();
  await api.send('Get an enrolment');
  await expect(api.answer('Get an enrolment')).toBeVisible();
  for (const summary of await page.getByText('Responses').all()) await summary.click();
}

async function look(page: Page, what: string): Promise<void> {
  await showIn(page, 'light');
  expect.soft(await findingsOfAxe(page), `${what}, light`).toEqual([]);
  expect.soft(await smallTargets(page), `${what}, targets`).toEqual([]);
  await showIn(page, 'dark');
  expect.soft(await findingsAboutColours(page), `${what}, dark`).toEqual([]);
}
