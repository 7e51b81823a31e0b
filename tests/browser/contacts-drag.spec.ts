import { builderPage } from './pages/builder-page.ts';
import { expect, test } from './support/test.ts';

/** Deactivated in the sample account, with contacts inside. */
const PAUSED = 7;

test('contacts are dragged from their list onto another step of the canvas, and the plan can be undone', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(PAUSED);
  await page
    .getByRole('button', { name: /^[1-9]\d* here$/ })
    .first()
    .click();
  const panel = builder.panel('Contacts');
  await panel
    .getByRole('checkbox', { name: /^Select .+@/ })
    .first()
    .check();

  await panel
    .getByRole('button', { name: 'Move 1 contact', exact: true })
    .dragTo(builder.steps.getByRole('button', { name: /^End/ }).first());
  const dialog = page.getByRole('dialog', { name: 'Move 1 contact to another step' });
  await expect(dialog.getByRole('combobox', { name: 'Step' }).locator('option:checked')).toHaveText(/End/);
  await dialog.getByRole('button', { name: 'Move 1 contact' }).click();

  const plan = panel.getByText(/^1 contact will move to End/);
  await expect(plan).toBeVisible();
  await panel.getByRole('button', { name: /^Undo: 1 contact will move/ }).click();
  await expect(plan).toBeHidden();
});
