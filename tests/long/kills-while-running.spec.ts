import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { SEGMENT } from '#api/sample/audience.ts';
import type { Design } from '#domain/design/design.ts';
import { accountClock } from '#tests/browser/pages/account-clock.ts';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { consequenceDialog } from '#tests/browser/pages/consequence-dialog.ts';
import { type KillableBrowser, startKillableBrowser } from '#tests/browser/support/killable-browser.ts';
import { storeDesign } from '#tests/browser/support/store-design.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  randomSplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { clockMovedFrom, clockOf, whatHappened } from './what-happened.ts';

/** A portion of them, where the whole takes too long. */
const KILLS = Number(process.env['KILLS'] ?? 100);
const SEED = 20_261_127;
/** A draft of the sample account. */
const PROGRAM = 13;
const PATIENCE = { timeout: 120_000 };

/** How the clock is read; throws when the account is not the one that was there. */
type Looking = {
  readonly clockOf: (page: Page) => Promise<{ processedUntil: number; movingTo: number | null }>;
};

/** Nearly everyone goes round it again, day after day, and is sent two messages on the way. */
const roundabout: Design = aDesign({
  nodes: [
    start({ rule: { kind: 'segment', segmentId: SEGMENT.pro }, limit: 'everyTime' }),
    sendEmail('first', 1),
    decision('opened', { maximumWait: { days: 0, hours: 5 } }),
    sendEmail('second', 2),
    delay('wait', { kind: 'days', days: 1 }),
    randomSplit('split', 98),
    end(),
  ],
  connectors: ways(
    'start > first > opened yes> second > wait > split a> first',
    'opened no> wait',
    'split b> end',
  ),
});

test(`[ROB-5] a browser killed ${KILLS} times while the engine runs repeats and misses no message`, async ({
  baseURL,
}, testInfo) => {
  // Room for a machine that is busy with other things.
  test.setTimeout(KILLS * 40_000);
  const [profile, undisturbed] = [testInfo.outputPath('profile'), testInfo.outputPath('undisturbed')];
  const address = `${baseURL ?? ''}/programs`;
  const dice = diceOf(SEED);
  let browser = await startKillableBrowser(profile);
  await activateRoundabout(browser.page, address);
  const accountId = (await clockOf(browser.page))?.accountId;
  let kills = 0;
  const clockAfterKills = async (page: Page) => {
    const clock = await clockOf(page);
    if (clock && clock.accountId === accountId) return clock;
    throw new Error(
      `The browser lost its whole database after ${kills} of ${KILLS} kills, seed ${SEED}: what it keeps now is ${clock ? 'another account' : 'nothing'}. Its profile: ${profile}`,
    );
  };
  await browser.kill();
  // Without the mark of the browser that ran on it.
  await cp(profile, undisturbed, {
    recursive: true,
    filter: (path) => !basename(path).startsWith('Singleton'),
  });

  // How long a week takes, from asking for it or from opening the page with the clock still on its way. The kills close
  // in on it, so that about half of them fall in the middle.
  const length = { asked: 60, found: 1_500 };
  const midway = { asked: 0, found: 0 };
  let from: keyof typeof length = 'asked';
  for (let life = 1; life <= KILLS; life += 1) {
    browser = await startKillableBrowser(profile);
    const isMidway = await killWhileRunning(browser, address, {
      from,
      afterMs: dice.below(length[from]),
      clockOf: clockAfterKills,
    });
    kills = life;
    length[from] *= isMidway ? 1.15 : 0.85;
    midway[from] += isMidway ? 1 : 0;
    from = isMidway ? 'found' : 'asked';
  }

  browser = await startKillableBrowser(profile);
  const disturbed = await runTo(browser, { address, until: 0, clockOf: clockAfterKills });
  const expected = await runTo(await startKillableBrowser(undisturbed), {
    address,
    until: disturbed.until,
    clockOf: clockAfterKills,
  });
  const found = await whatHappened(browser.page, disturbed.until);
  const truth = await whatHappened(expected.browser.page, disturbed.until);
  await Promise.all([browser.kill(), expected.browser.kill()]);

  console.log(
    `[ROB-5] seed ${SEED}: ${KILLS} kills while the engine ran, ${midway.asked + midway.found} in the middle of a week, ${midway.found} of them in one that was taken up again; ${found.steps} steps, ${found.messages} messages, ${found.twice} twice`,
  );
  expect(found.twice).toBe(0);
  expect(found).toEqual(truth);
  expect(midway.asked + midway.found).toBeGreaterThan(KILLS / 3);
  expect(found.messages).toBeGreaterThan(KILLS * 100);
});

async function activateRoundabout(page: Page, address: string): Promise<void> {
  const builder = builderPage(page);
  await page.goto(address);
  await expect(accountClock(page).button).toBeVisible(PATIENCE);
  await storeDesign(page, PROGRAM, roundabout);
  await page.goto(`${address}/${PROGRAM}`);
  await builder.activate.click();
  await consequenceDialog(page).confirm(/^Activate/);
  await expect(builder.deactivate).toBeVisible(PATIENCE);
}

/** Answers whether the clock was on its way when the browser ended. */
async function killWhileRunning(
  { page, kill }: KillableBrowser,
  address: string,
  { from, afterMs, clockOf: look }: { readonly from: 'asked' | 'found'; readonly afterMs: number } & Looking,
): Promise<boolean> {
  await page.goto(address, { waitUntil: 'commit' });
  if (from === 'asked') {
    await expect(accountClock(page).button).toBeVisible(PATIENCE);
    const before = await look(page);
    const begun = clockMovedFrom(page, before);
    await moveAWeek(page);
    await begun;
  }
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const { movingTo } = await look(page);
  await kill();
  return movingTo !== null;
}

async function moveAWeek(page: Page): Promise<void> {
  await accountClock(page).button.click();
  await page.getByRole('menuitem', { name: '+1 week', exact: true }).click();
}

/** Until the clock stands still and everything up to a moment is done. */
async function runTo(
  browser: KillableBrowser,
  { address, until, clockOf: look }: { readonly address: string; readonly until: number } & Looking,
) {
  const { page } = browser;
  await page.goto(address);
  await expect(accountClock(page).button).toBeVisible(PATIENCE);
  for (;;) {
    await expect.poll(async () => (await look(page)).movingTo, PATIENCE).toBeNull();
    const { processedUntil } = await look(page);
    if (processedUntil >= until) return { browser, until: processedUntil };
    await moveAWeek(page);
    await expect
      .poll(async () => (await look(page)).processedUntil, PATIENCE)
      .toBeGreaterThan(processedUntil);
  }
}
