import { builderPage } from './pages/builder-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { NARROW, nothingScrollsSideways } from './support/narrow.ts';
import { expect, test } from './support/test.ts';

test.use(NARROW);

nothingScrollsSideways('with every change');

test('[A11Y-6] a program is made, checked, activated and deactivated through the outline at 320 px', async ({
  page,
}) => {
  const builder = builderPage(page);
  const myPrograms = myProgramsPage(page);
  const consequences = consequenceDialog(page);
  const panel = page.getByRole('complementary');
  await myPrograms.visit();
  await myPrograms.createProgram({ name: 'Thank you' });

  await builder.openSettings('Start');
  await panel.getByRole('radio', { name: 'Daily' }).check();
  await panel.getByRole('radio', { name: 'Contacts in a segment' }).check();
  await panel.getByRole('combobox', { name: 'Segment' }).selectOption({ index: 1 });
  await builder.apply.click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await builder.steps.getByRole('button', { name: 'Actions for Start' }).click();
  await page.getByRole('menuitem', { name: 'Add after' }).click();
  await page.getByRole('menuitem', { name: 'Send email' }).click();
  // A new step shows its settings at once.
  await expect(panel.getByRole('heading', { name: 'Send email' })).toBeVisible();
  await panel.getByRole('combobox', { name: 'Campaign' }).selectOption({ label: 'Welcome 1' });
  await builder.apply.click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await builder.steps.getByRole('button', { name: 'Add a step after Send email' }).click();
  await page.getByRole('menuitem', { name: 'End', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'End' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await builder.activate.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save and activate' }).click();
  await consequences.confirm('Activate');
  await expect(builder.status('Active')).toBeVisible();
  await builder.deactivate.click();
  await consequences.confirm('Deactivate');
  await expect(builder.status('Draft')).toBeVisible();
});
