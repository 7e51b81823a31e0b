import { builderPage } from './pages/builder-page.ts';
import { historyView } from './pages/history-view.ts';
import { stepPanels } from './pages/step-panels.ts';
import { storedDesign } from './support/store-design.ts';
import { expect, test } from './support/test.ts';

/** A draft of the sample account with eight steps; its delay lasts 14 days. */
const DRAFT = 13;

test('an old version can be viewed, compared, restored as unsaved changes, and undone', async ({ page }) => {
  const builder = builderPage(page);
  const history = historyView(page);
  await builder.visit(DRAFT);
  await builder.step('Delay').click();
  await stepPanels(page, (control) => control.click()).delay('3');
  await builder.addFromPalette('Delay');
  await builder.saveAll();
  const saved = await storedDesign(page, DRAFT);

  await builder.chooseUtility('History');
  await expect(history.heading).toBeFocused();
  await history
    .entry(/^Created|^Changed/)
    .nth(1)
    .click();
  await expect(builder.step('Delay “Wait 14 days”')).toBeVisible();
  await expect(builder.step('Delay')).toHaveCount(1);

  await history.compareWith.selectOption('Current canvas');
  await expect(history.differences).toContainText('Changed Delay from “Wait 14 days” to “Wait 3 days”');
  await expect(history.differences).toContainText('Added Delay');
  await expect(builder.step('Delay')).toHaveCount(2);
  await expect(history.marks.getByText('Added')).toBeVisible();
  await expect(history.marks.getByText('Changed')).toBeVisible();

  await history.restore.click();
  await expect(builder.step('Delay “Wait 14 days”')).toBeVisible();
  await expect(builder.save).not.toHaveAccessibleDescription('No changes to save.');
  expect(await storedDesign(page, DRAFT)).toEqual(saved);
  await builder.undo.click();
  await expect(builder.step('Delay')).toHaveCount(2);
  await expect(builder.save).toHaveAccessibleDescription('No changes to save.');
});
