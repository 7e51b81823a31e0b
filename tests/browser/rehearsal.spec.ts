import { showIn } from '#tests/screenshots/scenes.ts';
import { builderPage } from './pages/builder-page.ts';
import { rehearsalPage } from './pages/rehearsal-page.ts';
import { stepPanels } from './pages/step-panels.ts';
import { findingsOfAxe } from './support/axe.ts';
import { NARROW } from './support/narrow.ts';
import { storedDesign } from './support/store-design.ts';
import { expect, test } from './support/test.ts';

/** A draft of the sample account with eight steps; its delay lasts 14 days. */
const DRAFT = 13;

test('one press rehearses the design on the canvas, plays its flow and stores nothing', async ({ page }) => {
  const builder = builderPage(page);
  const rehearsal = rehearsalPage(page);
  await builder.visit(DRAFT);
  const saved = await storedDesign(page, DRAFT);
  await rehearsal.opener.click();
  await expect(rehearsal.heading).toBeFocused();
  await expect(page).toHaveURL(/rehearsal=on/);

  await rehearsal.run();

  await expect(rehearsal.figure('Enrolled')).toHaveText(/[1-9]/);
  await expect(rehearsal.rehearse).toBeFocused();
  await expect(builder.steps.getByText(/^\d\S* here$/).first()).toBeVisible();
  await rehearsal.slider.focus();
  await page.keyboard.press('Home');
  await expect(rehearsal.slider).toHaveValue('-1');
  expect(await storedDesign(page, DRAFT)).toEqual(saved);
  await rehearsal.close.click();
  await expect(rehearsal.opener).toBeFocused();
  await expect(builder.steps.getByText(/^\d\S* here$/)).toHaveCount(0);
});

test('a result goes stale with the design, and is compared with another and the saved version', async ({
  page,
}) => {
  const builder = builderPage(page);
  const rehearsal = rehearsalPage(page);
  await builder.visit(DRAFT);
  await rehearsal.opener.click();
  await rehearsal.run();
  await builder.step('Delay').click();
  await stepPanels(page, (control) => control.click()).delay('3');
  await expect(rehearsal.column.getByText('The program has changed since this rehearsal.')).toBeVisible();

  await rehearsal.again.click();

  await expect(rehearsal.again).toBeHidden();
  await expect(rehearsal.section('Compare').getByRole('row', { name: /^Enrolled/ })).toContainText('0');
  await expect(rehearsal.section('Compare').getByRole('row', { name: /^Median time/ })).toContainText('−');
  await rehearsal.rehearseSaved.click();
  await expect(rehearsal.column.getByLabel('Result shown')).toContainText('3. ');
  await builder.undo.click();
  await expect(rehearsal.rehearseSaved).toBeHidden();
});

test('a person is followed by keyboard alone, and the focus comes back', async ({ page }) => {
  const builder = builderPage(page);
  const rehearsal = rehearsalPage(page);
  await builder.visit(DRAFT);
  await rehearsal.opener.focus();
  await page.keyboard.press('Enter');
  await expect(rehearsal.heading).toBeFocused();
  await rehearsal.rehearse.focus();
  await page.keyboard.press('Enter');
  const example = rehearsal
    .section('Follow a contact')
    .getByRole('button', { name: /^Follow / })
    .first();
  await example.focus();
  await page.keyboard.press('Enter');

  await expect(rehearsal.followed.getByRole('list', { name: 'Steps of the journey' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rehearsal.followed).toBeHidden();
  await expect(example).toBeFocused();

  await rehearsal.section('Follow a contact').getByRole('searchbox').fill('nobody-has-this');
  await expect(rehearsal.section('Follow a contact').getByText('No matching contacts.')).toBeVisible();
});

test('at 1024 px the contact who is followed takes the place of the rehearsal, and the steps keep their room', async ({
  page,
}) => {
  const builder = builderPage(page);
  const rehearsal = rehearsalPage(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await builder.visit(DRAFT);
  await rehearsal.opener.click();
  await rehearsal.rehearse.click();
  const example = rehearsal
    .section('Follow a contact')
    .getByRole('button', { name: /^Follow / })
    .first();
  await example.click();

  await expect(rehearsal.followed.getByRole('list', { name: 'Steps of the journey' })).toBeVisible();
  await expect(rehearsal.column).toBeHidden();
  const room = await page.locator('.react-flow').boundingBox();
  expect(room?.width).toBeGreaterThanOrEqual(480);

  await rehearsal.followed.getByRole('button', { name: 'Close' }).click();
  await expect(example).toBeFocused();
});

test('a rehearsal of a million made-up people shows its progress and can be stopped', async ({ page }) => {
  const builder = builderPage(page);
  const rehearsal = rehearsalPage(page);
  await builder.visit(DRAFT);
  await rehearsal.opener.click();
  await rehearsal.column.getByRole('radio', { name: 'Simulated contacts' }).check();
  await rehearsal.column.getByLabel('How many').fill('1000000');
  await rehearsal.rehearse.click();
  await expect(rehearsal.column.getByRole('progressbar')).toBeVisible();

  await rehearsal.column.getByRole('button', { name: 'Stop' }).click();

  await expect(rehearsal.column.getByRole('progressbar')).toBeHidden();
  await expect(rehearsal.result).toBeHidden();
  await expect(page.getByText('The rehearsal was stopped.')).toBeAttached();
});

test.describe('in a narrow window', () => {
  test.use(NARROW);

  test('the rehearsal reads without the canvas, and nothing scrolls sideways', async ({ page }) => {
    const builder = builderPage(page);
    const rehearsal = rehearsalPage(page);
    // From the start: what is out of sight keeps the colours of the theme before.
    await showIn(page, 'dark');
    await builder.visit(DRAFT);
    await builder.chooseUtility('Rehearse');

    await rehearsal.run();

    await expect(builder.steps.getByText(/^\d\S* here$/).first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await rehearsal.column.evaluate((column) => column.scrollWidth <= column.clientWidth)).toBe(true);
    expect(await findingsOfAxe(page)).toEqual([]);
  });
});
