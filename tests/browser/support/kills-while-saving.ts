import type { Page } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { myProgramsPage } from '#tests/browser/pages/my-programs-page.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';
import { expect, test } from './test.ts';

type Kills = { readonly seed: number; readonly kills: number };

/** A test that saves one version after the other and kills the browser at each, before, while or after it is stored. */
export function testKillsWhileSaving({ seed, kills }: Kills): void {
  test(`[ROB-5] a browser killed ${kills} times while saving loses nothing acknowledged and writes nothing by half`, async ({
    baseURL,
  }, testInfo) => {
    // Room for a machine that is busy with other things.
    test.setTimeout(kills * 15_000);
    const profile = testInfo.outputPath('profile');
    const dice = diceOf(seed);
    let browser = await startKillableBrowser(profile);
    let saveMs = await makeProgram(browser.page, baseURL ?? '');
    const address = browser.page.url();
    let stored = 1;
    let acknowledged = 0;

    for (let life = 1; life <= kills; life += 1) {
      const attempted = life + 1;
      await edit(browser.page, attempted);
      const savedAfterMs = await killWhileSaving(browser, attempted, dice.below(1.5 * saveMs));
      const isAcknowledged = savedAfterMs !== null;
      // The first save is the slowest: the kills close in on what one takes.
      if (isAcknowledged) saveMs = Math.min(saveMs, savedAfterMs);
      browser = await startKillableBrowser(profile);
      const found = await versionsFound(browser.page, address);
      const told = `seed ${seed}, kill ${life}`;
      expect(found.days, `${told}: one version, whole`).toBe(found.outcome);
      expect([stored, attempted], `${told}: the version before or the one being saved`).toContain(found.days);
      if (isAcknowledged) expect(found.days, `${told}: acknowledged, so stored`).toBe(attempted);
      stored = found.days;
      acknowledged += isAcknowledged ? 1 : 0;
    }

    await browser.kill();
    console.log(
      `[ROB-5] seed ${seed}: ${kills} kills, at last within ${Math.round(1.5 * saveMs)} ms of the save; ${acknowledged} after it was acknowledged`,
    );
  });
}

/**
 * The version is told twice: by the days of the Delay and by the outcome of the End. Answers how long a save takes here,
 * so that the kills fall before, while and after it is stored, on any machine.
 */
async function makeProgram(page: Page, baseURL: string): Promise<number> {
  const builder = builderPage(page);
  await page.goto(`${baseURL}/programs`);
  await myProgramsPage(page).createProgram({ name: 'Killed while saving' });
  await builder.addAfter('Start', 'Delay');
  await builder.addFromPalette('End');
  await edit(page, 1);
  const { heardAt } = await listenForAcknowledgement(page, 1);
  const start = performance.now();
  await page.keyboard.press('Control+s');
  await expect.poll(heardAt, { intervals: [5] }).not.toBeNull();
  return performance.now() - start;
}

async function edit(page: Page, version: number): Promise<void> {
  const builder = builderPage(page);
  await builder.openSettings('Delay');
  await builder.panel('Delay').getByRole('spinbutton', { name: 'Days' }).fill(String(version));
  await builder.openSettings('End');
  await builder.panel('End').getByRole('textbox', { name: 'Outcome' }).fill(`version ${version}`);
  await builder.apply.click();
}

/** Presses Save and kills a moment later; answers after how many ms the page said that all is saved, if it did. */
async function killWhileSaving(
  { page, kill }: KillableBrowser,
  version: number,
  afterMs: number,
): Promise<number | null> {
  const { heardAt } = await listenForAcknowledgement(page, version);
  const start = performance.now();
  await Promise.all([
    // The press itself may be overtaken by the kill.
    page.keyboard.press('Control+s').catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, afterMs)).then(kill),
  ]);
  const at = heardAt();
  return at === null ? null : at - start;
}

/** Hears of it as soon as Save says that everything is saved. */
async function listenForAcknowledgement(
  page: Page,
  version: number,
): Promise<{ heardAt: () => number | null }> {
  let heard: number | null = null;
  const name = `acknowledge${version}`;
  await page.exposeFunction(name, () => {
    heard ??= performance.now();
  });
  await builderPage(page).save.evaluate((button, exposed) => {
    const acknowledge: unknown = Reflect.get(globalThis, exposed);
    const look = () => {
      const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
      if (reason?.textContent === 'No changes to save.' && typeof acknowledge === 'function') acknowledge();
    };
    new MutationObserver(look).observe(button.parentElement ?? button, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  }, name);
  return { heardAt: () => heard };
}

async function versionsFound(page: Page, address: string): Promise<{ days: number; outcome: number }> {
  const builder = builderPage(page);
  await page.goto(address);
  const days = await builder.step('Delay').getAttribute('aria-label');
  const outcome = await builder.step('End').getAttribute('aria-label');
  return { days: numberIn(/Wait (\d+) day/, days), outcome: numberIn(/version (\d+)/, outcome) };
}

function numberIn(pattern: RegExp, text: string | null): number {
  const found = pattern.exec(text ?? '')?.[1];
  if (found === undefined) throw new Error(`${pattern} does not match ${text}`);
  return Number(found);
}
