import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { myProgramsPage } from '#tests/browser/pages/my-programs-page.ts';
import { startKillableBrowser } from '#tests/browser/support/killable-browser.ts';
import { expect, test } from '#tests/browser/support/test.ts';

const KILLS = 100;
const AFTER_EDIT_MS = 600;
const GOAL = 95;

test(`[ROB-6] of ${KILLS} kills ${AFTER_EDIT_MS} ms after the last edit, ${GOAL} or more are offered back`, async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  let browser = await startKillableBrowser(profile);
  await browser.page.goto(`${baseURL}/programs`);
  await myProgramsPage(browser.page).createProgram({ name: 'Killed while editing' });
  await builderPage(browser.page).addAfter('Start', 'Delay');
  await builderPage(browser.page).saveAll();
  const address = browser.page.url();
  let offered = 0;
  let right = 0;

  for (let life = 1; life <= KILLS; life += 1) {
    const days = (life % 300) + 2;
    const builder = builderPage(browser.page);
    await builder.openSettings('Delay');
    await builder.panel('Delay').getByRole('spinbutton', { name: 'Days' }).fill(String(days));
    await browser.page.waitForTimeout(AFTER_EDIT_MS);
    await browser.kill();
    browser = await startKillableBrowser(profile);
    await browser.page.goto(address);
    const reopened = builderPage(browser.page);
    await reopened.step('Delay').waitFor();
    const bringBack = browser.page.getByRole('button', { name: 'Restore' });
    const isOffered = await bringBack.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (!isOffered) continue;
    offered += 1;
    await bringBack.click();
    right += (await reopened.step(`Delay “Wait ${days} days”`).count()) === 1 ? 1 : 0;
    await reopened.undo.click();
  }

  await browser.kill();
  console.log(
    `[ROB-6] ${KILLS} kills, ${AFTER_EDIT_MS} ms after the last edit: ${offered} offered back, ${right} of them whole`,
  );
  expect(offered).toBeGreaterThanOrEqual(GOAL);
  expect(right).toBe(offered);
});
