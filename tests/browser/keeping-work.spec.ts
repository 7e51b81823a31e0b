import type { Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { expect, test } from './support/test.ts';

test('[ROB-6] an unsaved design is offered back after a reload, and comes back as one step', async ({
  page,
}) => {
  const builder = builderPage(page);
  await anOpenDraft(page);
  await builder.addAfter('Start', 'Delay');
  await builder.addFromPalette('End');
  await untilKept(page, 'end');
  const asked = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await reloaded;

  await expect(builder.message('You have unsaved changes')).toBeVisible();
  await expect(builder.step('Delay')).toBeHidden();
  await builder.message('You have unsaved changes').getByRole('button', { name: 'Restore' }).click();

  await expect(builder.step('Delay')).toBeVisible();
  await expect(builder.step('End')).toBeVisible();
  await expect(builder.undo).toHaveAccessibleDescription('restore unsaved changes');
  await builder.saveAll();
  await page.reload();
  await expect(builder.step('End')).toBeVisible();
  await expect(builder.message('You have unsaved changes')).toBeHidden();
});

test('leaving with unsaved changes offers to stay, to leave, or to save and leave', async ({ page }) => {
  const builder = builderPage(page);
  const programs = myProgramsPage(page);
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await anOpenDraft(page);
  await builder.addAfter('Start', 'Delay');

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Programs', exact: true })
    .click();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(dialog).toBeHidden();
  await expect(builder.step('Delay')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Programs', exact: true })
    .click();
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(programs.heading).toBeVisible();
  await programs.openProgram('A draft');
  await expect(builder.step('Delay')).toBeHidden();
  await builder.message('You have unsaved changes').getByRole('button', { name: 'Restore' }).click();

  await page.goBack();
  await dialog.getByRole('button', { name: 'Save and leave' }).click();
  await expect(programs.heading).toBeVisible();
  await programs.openProgram('A draft');
  await expect(builder.step('Delay')).toBeVisible();
});

test('Save is on when the design differs from the saved one, and off after undoing back to it', async ({
  page,
}) => {
  const builder = builderPage(page);
  await anOpenDraft(page);
  await expect(builder.save).toHaveAccessibleDescription('No changes to save.');

  await builder.addAfter('Start', 'Delay');
  await builder.panel('Delay').getByRole('spinbutton', { name: 'Days' }).fill('3');
  await builder.apply.click();
  await expect(builder.save).not.toHaveAccessibleDescription('No changes to save.');
  await builder.undo.click();
  await expect(builder.step('Delay “Wait 1 day”')).toBeVisible();
  await builder.undo.click();

  await expect(builder.step('Delay')).toBeHidden();
  await expect(builder.save).toHaveAccessibleDescription('No changes to save.');
  await builder.redo.click();
  await expect(builder.step('Delay “Wait 1 day”')).toBeVisible();
  await expect(builder.save).not.toHaveAccessibleDescription('No changes to save.');
});

test('back, forward and reload keep the place', async ({ page }) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  await programs.visit();
  await programs.filter('Deactivated').click();
  await programs.search.fill('product');
  await expect(programs.row('Product survey')).toBeVisible();
  await expect(programs.link('Welcome series')).toBeHidden();
  await programs.openProgram('Product survey');
  await builder.steps.getByRole('button', { name: 'Outline' }).click();
  await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();
  await page.goBack();
  await expect(programs.filter('Deactivated')).toHaveAttribute('aria-pressed', 'true');
  await expect(programs.search).toHaveValue('product');
  await expect(programs.link('Welcome series')).toBeHidden();
  await page.goForward();
  await expect(builder.name).toHaveText('Product survey');
  await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();
});

async function anOpenDraft(page: Page): Promise<void> {
  await myProgramsPage(page).visit();
  await myProgramsPage(page).createProgram({ name: 'A draft' });
}

/** An edit is kept a moment after it was made; then the browser may go. */
async function untilKept(page: Page, nodeType: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const kept = await new Promise<unknown[]>((resolve) => {
          const request = indexedDB.open('program-builder-unsaved');
          // Looking must not make what is not there yet.
          request.onupgradeneeded = () => request.transaction?.abort();
          request.onerror = () => resolve([]);
          request.onsuccess = () => {
            const all = request.result.transaction('designs').objectStore('designs').getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result);
            };
          };
        });
        return JSON.stringify(kept).includes(`"type":"${wanted}"`);
      }, nodeType),
    )
    .toBe(true);
}
