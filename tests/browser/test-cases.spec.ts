import { builderPage } from './pages/builder-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { testCasesPanel } from './pages/test-cases-panel.ts';
import { keyboardOf } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

/** Thank you; after 14 days, who has opened it is asked for a review. */
const VALID_DRAFT = 13;
const TITLE =
  'A contact who opens “Thank you for your order” after 1 hour without clicking gets “How do you like it?”';

test('a test case is made from the program, fails after a change, and warns before activation', async ({
  page,
}) => {
  const builder = builderPage(page);
  const tests = testCasesPanel(page);
  const consequences = consequenceDialog(page);
  await builder.visit(VALID_DRAFT);
  await tests.open();
  await tests.writeFirst();
  await expect(tests.case(TITLE)).toContainText('Passed');

  await builder.openSettings('Delay');
  await page.getByRole('spinbutton', { name: /^Days/ }).fill('300');
  await builder.apply.click();
  await builder.save.click();
  const notifications = page.getByRole('region', { name: 'Notifications' });
  await expect(notifications.getByText('The test case failed.')).toBeVisible();
  await notifications.getByRole('button', { name: 'Show' }).click();
  await expect(tests.case(TITLE)).toContainText('the contact was still at Delay “Wait 300 days”.');

  await builder.activate.click();
  await expect(consequences.fact('Warnings').first()).toBeVisible();
  await expect(consequences.dialog).toContainText(`A test case fails: ${TITLE}`);
  await consequences.confirm('Activate');
  await expect(builder.status('Active')).toBeVisible();
});

test('a test case is written, run and shown on the canvas by keyboard alone', async ({ page }) => {
  const builder = builderPage(page);
  const tests = testCasesPanel(page);
  const keyboard = keyboardOf(page);
  await builder.visit(VALID_DRAFT);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Test cases');
  await expect(page.getByRole('option', { name: 'Test cases' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(tests.begin).toBeFocused();
  await keyboard.press('Enter');
  await expect(tests.dialog).toBeVisible();

  await keyboard.tabTo('Add a value');
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('loyal');
  await expect(page.getByRole('menuitem', { name: 'LOYALTYMEMBER' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(tests.dialog.getByRole('combobox', { name: 'LOYALTYMEMBER' })).toBeFocused();
  await keyboard.tabTo('Remove LOYALTYMEMBER');
  await keyboard.press('Enter');
  await expect(tests.dialog.getByRole('button', { name: 'Add a value' })).toBeFocused();
  await keyboard.tabTo('Save test case');
  await keyboard.press('Enter');
  await expect(tests.dialog).toBeHidden();

  await expect(tests.case(TITLE)).toContainText('Passed');
  await keyboard.tabTo(/^Show path/);
  await keyboard.press('Enter');
  await expect(tests.panel.getByRole('button', { name: 'All test cases' })).toBeFocused();
  await expect(tests.panel.getByRole('list', { name: 'Steps of the journey' })).toContainText(
    'Asked for a review',
  );
  await keyboard.press('Enter');
  await expect(tests.panel.getByRole('button', { name: /^Show path/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(builder.utilities).toBeFocused();
});

test('test cases go with a copy of their program', async ({ page }) => {
  const builder = builderPage(page);
  const tests = testCasesPanel(page);
  await builder.visit(VALID_DRAFT);
  await tests.open();
  await tests.writeFirst();
  await builder.utilities.click();
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Copy|Create)/ })
    .click();
  await expect(builder.name).toHaveText('Copy of After purchase');
  await tests.open();
  await expect(tests.case(TITLE)).toContainText('Passed');
});
