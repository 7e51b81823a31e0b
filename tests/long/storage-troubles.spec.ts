import type { Page } from '@playwright/test';
import { accountClock } from '#tests/browser/pages/account-clock.ts';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import {
  accountWorker,
  ask,
  expectDone,
  fillStorage,
  killWorker,
  lifecycleGoesRound,
  makeRoom,
  nextAct,
  openAsVersion2,
  openProgram,
  refuseStorage,
  SAID,
  writtenRows,
} from './storage-troubles.ts';

const RUNS = Number(process.env['RUNS'] ?? 20);
const SEED = 20_261_128;
/** A worker that is silent is given up after ten seconds. */
const SILENCE = { timeout: 45_000 };

// What the troubles make the browser itself complain of; each is told on the page, which is looked at.
test.use({ allowedComplaints: [/./] });
test.setTimeout(RUNS * 60_000);

test(`[ROB-10] storage that is full ${RUNS} times is reported, writes nothing, and works when there is room`, async ({
  page,
}) => {
  const dice = diceOf(SEED);
  const met: Record<string, number> = {};
  await openProgram(page);
  const worker = await accountWorker(page);
  const told = page.getByText(SAID.full).or(page.getByText(SAID.unreachable));
  for (let run = 1; run <= RUNS; run += 1) {
    const act = await nextAct(page);
    const what = dice.chance(1 / 4) ? 'clock' : act === 'activate' && dice.chance(1 / 2) ? 'save' : act;
    met[what] = (met[what] ?? 0) + 1;
    if (what === 'save') await editDelay(page, run);
    const before = await writtenRows(page);
    const when = dice.chance(1 / 2) ? ('at the end' as const) : dice.below(3);
    const here = `seed ${SEED}, run ${run}, ${what}, undone ${when}`;
    await expect(told, here).toHaveCount(0);
    await fillStorage(worker, when);
    if (what === 'save') await builderPage(page).save.click();
    else if (what === 'clock') await moveOn(page, '+1 day');
    else await ask(page, what);
    await expect(told.first(), here).toBeVisible();
    expect(await writtenRows(page), here).toBe(before);
    await makeRoom(worker);
    await putAwayDialogs(page);
    if (what === 'save') await builderPage(page).saveAll();
    else if (what === 'clock') await accountClock(page).skip('+1 day');
    else {
      await ask(page, what);
      await expectDone(page, what);
    }
    await dismissNotices(page);
  }
  await lifecycleGoesRound(page);
  console.log(`[ROB-10] seed ${SEED}: no room left ${RUNS} times, while: ${listed(met)}`);
});

test(`[ROB-10] a worker killed ${RUNS} times loses nothing acknowledged, and the page recovers by itself`, async ({
  page,
}) => {
  const dice = diceOf(SEED + 1);
  const met: Record<string, number> = {};
  await openProgram(page);
  for (let run = 1; run <= RUNS; run += 1) {
    const act = await nextAct(page);
    const moment = dice.pick(['at rest', 'while acting', 'once acknowledged', 'while the clock moves']);
    met[moment] = (met[moment] ?? 0) + 1;
    const afterMs = dice.below(150);
    const worker = await accountWorker(page);
    if (moment === 'while acting' || moment === 'once acknowledged') await ask(page, act);
    if (moment === 'once acknowledged') await expectDone(page, act);
    if (moment === 'while the clock moves') await moveOn(page, '+1 week');
    if (moment === 'while acting' || moment === 'while the clock moves') await pause(afterMs);
    const acknowledged = await writtenRows(page);
    await killWorker(page, worker);
    const here = `seed ${SEED + 1}, run ${run}, ${moment}`;
    if (moment !== 'while acting') expect(await writtenRows(page), here).toBe(acknowledged);
    // What was under way is asked again by the page, or told as not done.
    await expect(page.getByRole('dialog'), here).toBeHidden(SILENCE);
    await dismissNotices(page);
    await lifecycleGoesRound(page);
  }
  console.log(`[ROB-10] seed ${SEED + 1}: the worker killed ${RUNS} times: ${listed(met)}`);
});

test(`[ROB-10] storage wiped ${RUNS} times is reported, and a new account has its whole lifecycle`, async ({
  page,
  baseURL,
}) => {
  const dice = diceOf(SEED + 2);
  const met: Record<string, number> = {};
  const devTools = await page.context().newCDPSession(page);
  await openProgram(page);
  for (let run = 1; run <= RUNS; run += 1) {
    const moment = dice.pick(['between visits', 'at rest', 'unsaved changes', 'while the clock moves']);
    met[moment] = (met[moment] ?? 0) + 1;
    const here = `seed ${SEED + 2}, run ${run}, ${moment}`;
    if (moment === 'between visits') await page.goto('about:blank');
    if (moment === 'unsaved changes') {
      if ((await nextAct(page)) === 'deactivate') {
        await ask(page, 'deactivate');
        await expectDone(page, 'deactivate');
      }
      await editDelay(page, run);
    }
    if (moment === 'while the clock moves') {
      await moveOn(page, '+1 week');
      await pause(dice.below(300));
    }
    await devTools.send('Storage.clearDataForOrigin', {
      origin: baseURL ?? '',
      storageTypes: 'indexeddb',
    });
    if (moment === 'at rest') await expectToldGone(page, here);
    // What leaves a page with unsaved changes asks first.
    page.once('dialog', (question) => void question.accept());
    await page.goto('/programs');
    await expect(page.getByText(SAID.lost), here).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await openProgram(page);
    await lifecycleGoesRound(page);
    page.removeAllListeners('dialog');
  }
  console.log(`[ROB-10] seed ${SEED + 2}: storage wiped ${RUNS} times: ${listed(met)}`);
});

test(`[ROB-10] an older tab that blocks an upgrade ${RUNS} times is reported, and nothing is lost`, async ({
  page,
  context,
}) => {
  const dice = diceOf(SEED + 3);
  const met: Record<string, number> = {};
  const program = async () => {
    await openProgram(page);
    return page.url();
  };
  const address = await program();
  for (let run = 1; run <= RUNS; run += 1) {
    const before = await writtenRows(page);
    await page.goto('about:blank');
    const older = await context.newPage();
    await older.goto('/icon.svg');
    await openAsVersion2(older);
    const [comes, goes] = [dice.pick(['/programs', address]), dice.pick(['closed', 'reloaded'])];
    const isTriedBefore = dice.chance(1 / 2);
    const again = dice.pick(['Try again', 'Reload']);
    met[`${goes}, then ${again}`] = (met[`${goes}, then ${again}`] ?? 0) + 1;
    const here = `seed ${SEED + 3}, run ${run}, ${goes}, then ${again}`;
    await page.goto(comes);
    await expect(page.getByText(SAID.blocked), here).toBeVisible();
    if (isTriedBefore) {
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText(SAID.blocked), here).toBeVisible();
    }
    if (goes === 'closed') await older.close();
    else await older.goto('about:blank');
    await takeOffer(page, again);
    await openProgram(page);
    expect(await writtenRows(page), here).toBe(before);
    await lifecycleGoesRound(page);
    if (goes === 'reloaded') await older.close();
  }
  console.log(`[ROB-10] seed ${SEED + 3}: an older tab in the way ${RUNS} times: ${listed(met)}`);
});

test(`[ROB-10] storage refused ${RUNS} times is reported, and the account opens when it is allowed`, async ({
  page,
  context,
}) => {
  const dice = diceOf(SEED + 4);
  const met: Record<string, number> = {};
  await openProgram(page);
  const address = page.url();
  for (let run = 1; run <= RUNS; run += 1) {
    const before = await writtenRows(page);
    const how = dice.pick(['SecurityError', 'NotAllowedError', 'InvalidStateError', 'UnknownError']);
    met[how] = (met[how] ?? 0) + 1;
    const here = `seed ${SEED + 4}, run ${run}, ${how}`;
    await refuseStorage(context, how);
    await page.goto(dice.pick(['/programs', '/activity', address]));
    const told = page.getByText(SAID.refused).or(page.getByText(SAID.unreachable));
    await expect(told.first(), here).toBeVisible();
    if (dice.chance(1 / 2)) {
      await takeOffer(page, 'Try again');
      await expect(told.first(), here).toBeVisible();
    }
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    const again = dice.pick(['Try again', 'Reload']);
    await takeOffer(page, again);
    await openProgram(page);
    expect(await writtenRows(page), here).toBe(before);
    await lifecycleGoesRound(page);
  }
  console.log(`[ROB-10] seed ${SEED + 4}: storage refused ${RUNS} times: ${listed(met)}`);
});

/** Whatever is asked of an account that is gone is answered in words. */
async function expectToldGone(page: Page, here: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Activity', exact: true })
    .click();
  await expect(page.getByText(SAID.unreachable).first(), here).toBeVisible();
}

/** As soon as the way is clear the page may find out by itself, and the offer is gone. */
async function takeOffer(page: Page, name: string): Promise<void> {
  const offer = page.getByRole('button', { name }).first();
  if (await offer.isVisible()) await offer.click({ timeout: 5_000 }).catch(() => undefined);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function editDelay(page: Page, run: number): Promise<void> {
  const builder = builderPage(page);
  await builder.step('Delay').first().click();
  await builder
    .panel('Delay')
    .getByRole('spinbutton', { name: 'Days' })
    .fill(String(run + 3));
  await builder.apply.click();
}

async function moveOn(page: Page, how: '+1 day' | '+1 week'): Promise<void> {
  await accountClock(page).button.click();
  await page.getByRole('menuitem', { name: how, exact: true }).click();
}

/** What was refused stays open and says so. */
async function putAwayDialogs(page: Page): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function dismissNotices(page: Page): Promise<void> {
  const dismiss = page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Dismiss' });
  while (await dismiss.first().isVisible())
    await dismiss
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
}

function listed(met: Readonly<Record<string, number>>): string {
  return Object.entries(met)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ');
}
