import { builderPage } from './pages/builder-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { keyboardOf } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test('[A11Y-2] [A11Y-9] a program is built on the canvas and taken through its life by keyboard alone', async ({
  page,
}) => {
  const builder = builderPage(page);
  const dialog = consequenceDialog(page);
  const keyboard = keyboardOf(page);
  await myProgramsPage(page).visit();

  await keyboard.tabTo('New program');
  await keyboard.press('Enter');
  // It holds a name, selected: what is typed takes its place.
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('By keys');
  await keyboard.press('Enter');
  await expect(builder.name).toHaveText('By keys');

  // What puts the first problem right is the + below Start; the next problem is a setting.
  await keyboard.press('F8');
  await expect(page.getByRole('button', { name: /^Add a step after Start/ })).toBeFocused();
  await keyboard.press('F8');
  await expect(builder.panel('Start').getByRole('radio').first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Daily' })).toBeChecked();
  await keyboard.press('Space');
  await keyboard.tabTo('Contacts in a segment');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('new');
  await keyboard.press('Escape');
  await expect(builder.step('Start')).toBeFocused();

  await keyboard.press('Shift+F10');
  await keyboard.chooseSubmenuItem('Add after', 'Send email');
  await expect(builder.step('Send email')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('welcome');
  await keyboard.press('Escape');
  await keyboard.press('Shift+F10');
  await keyboard.chooseSubmenuItem('Add after', 'Delay');
  await expect(builder.step('Delay')).toBeFocused();
  await keyboard.press('Shift+F10');
  await keyboard.chooseSubmenuItem('Add after', 'End');
  await expect(builder.step('End')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(builder.step('Delay')).toBeFocused();
  await keyboard.press('Control+s');
  await expect(builder.save).toHaveAccessibleDescription('No changes to save.');

  await keyboard.tabBackTo('Undo');
  // The toolbar goes round: left of its first item is its last.
  await keyboard.press('ArrowLeft');
  await expect(builder.activate).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialog.button('Activate')).toBeFocused();
  await expect(dialog.fact('New status')).toContainText('Active');
  await keyboard.press('Enter');
  await expect(builder.status('Active')).toBeVisible();
  console.log(`[A11Y-9] from blank to active: ${keyboard.presses()} key presses`);
  expect(keyboard.presses()).toBeLessThanOrEqual(160);

  await keyboard.tabBackTo(/^Account clock/);
  await keyboard.press('Enter');
  await keyboard.walkToMenuItem('+1 day');
  await expect(page.getByText('Account clock moved to', { exact: false }).first()).toBeVisible();
  await expect(builder.step('Send email')).toHaveAccessibleDescription(/^[1-9]\d* sent \d+% opened$/);

  await keyboard.tabTo('Deactivate this program');
  await keyboard.press('Enter');
  await expect(dialog.button(/^Deactivate and hold/)).toBeFocused();
  await keyboard.press('Enter');
  await expect(builder.status('Deactivated')).toBeVisible();
  await expect(builder.activate).toBeFocused();

  await keyboard.press('Enter');
  await expect(dialog.fact('Continue from their steps')).toBeVisible();
  await expect(dialog.button('Activate')).toBeFocused();
  await keyboard.press('Enter');
  await expect(builder.status('Active')).toBeVisible();
  await expect(builder.deactivate).toBeFocused();
});

test('[A11Y-2] the outline builds what the canvas builds, by keyboard alone', async ({ page }) => {
  const builder = builderPage(page);
  const keyboard = keyboardOf(page);
  await myProgramsPage(page).visit();
  await myProgramsPage(page).createProgram({ name: 'In the outline' });
  await keyboard.tabTo('Zoom out');
  await keyboard.arrowTo('ArrowLeft', 'Outline');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Outline', exact: true })).toBeVisible();
  await expect(builder.step('Start')).toBeFocused();
  await keyboard.press('Shift+F10');
  await keyboard.chooseSubmenuItem('Add after', 'Send email');
  await expect(builder.step('Send email')).toBeFocused();
  await keyboard.press('Shift+F10');
  await keyboard.chooseSubmenuItem('Add after', 'End');
  await expect(builder.step('End')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(builder.step('Send email')).toBeFocused();
  await keyboard.press('Delete');
  await expect(builder.step('Send email')).toBeHidden();
  await expect(builder.step('Start')).toBeFocused();
  await keyboard.press('Control+z');

  await expect(builder.step('Send email')).toBeVisible();
  await expect(builder.step('Start')).toHaveAccessibleName(/To Send email\./);
});
