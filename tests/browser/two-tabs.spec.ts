import type { BrowserContext, Locator } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { expect, test } from './support/test.ts';

test('[ROB-7] the other tab shows a change of status by itself', async ({ page, context }) => {
  const other = await context.newPage();
  const builder = builderPage(other);
  await myProgramsPage(page).visit();
  await myProgramsPage(other).visit();
  await myProgramsPage(other).openProgram('Welcome series');
  const here = await watchFor(myProgramsPage(page).status('Welcome series'), 'Deactivated');
  const there = await watchFor(builder.toolbar, 'Activate');

  await myProgramsPage(page).chooseAction('Welcome series', 'Deactivate');
  await consequenceDialog(page).confirm(/^Deactivate and hold \d+ contacts$/);

  await expect(builder.status('Deactivated')).toBeVisible();
  await expect(builder.message('Its contacts are held at their steps')).toBeVisible();
  await expect(builder.palette).toBeVisible();
  const delay = (await there()) - (await here());
  console.log(`[ROB-7] the other tab was ${Math.round(delay)} ms behind`);
});

test('[ROB-7] a stale save is refused with who and when, shows the difference, and can be discarded', async ({
  context,
}) => {
  const { mine, theirs } = await twoHands(context);
  await theirs.addAfter('Start', 'Delay');
  await theirs.saveAll();
  await expect(
    mine.message(/Hanna Vogel saved a newer version on .+ Your changes are not saved yet\./),
  ).toBeVisible();
  await expect(mine.step('End')).toBeVisible();

  await mine.save.click();
  const dialog = mine.page.getByRole('dialog', { name: 'Someone else saved this program' });
  await expect(dialog).toContainText(/Hanna Vogel saved a newer version on \d+ \w+ \d{4}, \d\d:\d\d/);
  await expect(dialog.getByRole('listitem')).toContainText(['Added Delay “Wait 1 day” Hanna Vogel']);
  await expect(dialog.getByRole('tabpanel').getByRole('listitem')).toContainText([
    'Added End “Exit program”',
    'Removed Delay “Wait 1 day”',
  ]);
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await expect(mine.step('End')).toBeVisible();

  await mine.save.click();
  await dialog.getByRole('button', { name: 'Discard my version' }).click();
  await expect(dialog).toBeHidden();
  await expect(mine.step('Delay')).toBeVisible();
  await expect(mine.step('End')).toBeHidden();
  await expect(mine.save).toHaveAccessibleDescription('No changes to save.');
});

test('[ROB-7] a stale save becomes a copy, and neither version is lost', async ({ context }) => {
  const { mine, theirs } = await twoHands(context);
  await theirs.addAfter('Start', 'Delay');
  await theirs.saveAll();

  await mine.save.click();
  await mine.page.getByRole('dialog').getByRole('button', { name: 'Save my version as a copy' }).click();

  await expect(mine.name).toHaveText('Copy of Two hands');
  await expect(mine.step('End')).toBeVisible();
  await expect(mine.step('Delay')).toBeHidden();
  await expect(mine.save).toHaveAccessibleDescription('No changes to save.');
  await mine.page.reload();
  await expect(mine.step('End')).toBeVisible();
  await myProgramsPage(mine.page).goTo();
  await myProgramsPage(mine.page).openProgram('Two hands');
  await expect(mine.step('Delay')).toBeVisible();
  await expect(mine.step('End')).toBeHidden();
});

/** A blank program open in two tabs: in mine an End is added and not saved. */
async function twoHands(context: BrowserContext) {
  const mine = await context.newPage();
  const theirs = await context.newPage();
  await myProgramsPage(mine).visit();
  await myProgramsPage(mine).createProgram({ name: 'Two hands' });
  await myProgramsPage(theirs).visit();
  await settingsPage(theirs).goTo();
  await settingsPage(theirs).rename('Hanna Vogel');
  await myProgramsPage(theirs).goTo();
  await myProgramsPage(theirs).openProgram('Two hands');
  await builderPage(mine).addAfter('Start', 'End');
  return { mine: { ...builderPage(mine), page: mine }, theirs: builderPage(theirs) };
}

/** When a text first came up in a place, by the clock that all tabs share. */
async function watchFor(place: Locator, text: string): Promise<() => Promise<number>> {
  const noted = await place.evaluateHandle((element, wanted) => {
    const note = { at: 0 };
    const look = () => {
      if (note.at === 0 && element.textContent?.includes(wanted))
        note.at = performance.timeOrigin + performance.now();
    };
    new MutationObserver(look).observe(element, { subtree: true, childList: true, characterData: true });
    return note;
  }, text);
  return async () => {
    await expect.poll(() => noted.evaluate(({ at }) => at)).toBeGreaterThan(0);
    return noted.evaluate(({ at }) => at);
  };
}
