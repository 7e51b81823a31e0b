import type { Page } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { framesDuring } from './frames.ts';
import { addContacts, aLongProgram, contactsCopied, stepsStored } from './seeding.ts';
import { measureFromClick } from './stopwatch.ts';

const CONTACTS = 100_000;
/** Two drafts of the sample account. */
const PROGRAM = 13;
const OTHER = { programId: 12, name: 'Abandoned basket' };
/** What is slow is printed, not failed. */
const PATIENCE = { timeout: 60_000 };

test('[PERF-7] [PERF-11] [PERF-15] an account of 100,000 contacts', async ({ page }) => {
  const builder = builderPage(page);
  await page.goto('/programs');
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
  await addContacts(page, { count: CONTACTS, list: 'Everyone' });
  await aLongProgram(page, { programId: PROGRAM, list: 'Everyone' });
  await aLongProgram(page, { programId: OTHER.programId, list: 'Everyone' });

  await builder.visit(PROGRAM);
  await contactsCopied(page);
  await page.goto('about:blank');
  await builder.visit(PROGRAM);
  print(`what activating will do, asked as soon as the tab is open: ${await askToActivate(page)} ms`);
  await page.goto('about:blank');
  await builder.visit(PROGRAM);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  print(`what activating will do, asked a second after its steps are shown: ${await askToActivate(page)} ms`);
  await builder.list.getByRole('link', { name: OTHER.name }).click();
  await expect(builder.name).toHaveText(OTHER.name);
  await expect(builder.step('End')).toBeVisible();
  print(`the next dialog, of another program: ${await askToActivate(page)} ms`);
  await builder.activate.click();
  const activated = await shown(page, { selector: 'main header h1 + *', text: 'Active' }, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Activate', exact: true }).click(),
  );
  print(`activated: ${activated} ms`);
  print(`+1 day: ${await skip(page, '+1 day')}`);
  // The steps of the stored design lie on top of each other: a pointer would reach the last alone.
  const somebodyHere = page.getByRole('button', { name: /^[1-9]\S* here$/ }).first();
  const panel = await shown(page, { selector: 'aside li a', text: '@' }, () =>
    somebodyHere.dispatchEvent('click'),
  );
  print(`contacts at a step: ${panel} ms`);
  print(`+1 week, from the click on Cancel until the clock stands: ${await cancelWeek(page)} ms`);
  print(`+1 week: ${await skip(page, '+1 week')}`);
});

function print(line: string): void {
  console.log(`${CONTACTS} contacts, ${line}`);
}

async function shown(
  page: Page,
  awaited: { readonly selector: string; readonly text: string },
  act: () => Promise<void>,
): Promise<number> {
  return Math.round((await measureFromClick(page, awaited, act)).shown);
}

/** From the click until the dialog has its numbers; then it is closed. */
async function askToActivate(page: Page): Promise<number> {
  const dialog = page.getByRole('dialog');
  const asked = await shown(page, { selector: '[role="dialog"] dl', text: '' }, () =>
    builderPage(page).activate.click(),
  );
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog).toBeHidden();
  return asked;
}

async function moveOn(page: Page, how: '+1 day' | '+1 week'): Promise<void> {
  await page.getByRole('button', { name: /^Account clock:/ }).click();
  await page.getByRole('menuitem', { name: how, exact: true }).click();
}

const STANDS = { selector: 'section[aria-label="Notifications"]', text: 'Account clock moved to' };

/** Until all that was due has been done; the notice of it is put away. */
async function skip(page: Page, how: '+1 day' | '+1 week'): Promise<string> {
  const before = await stepsStored(page);
  await page.getByRole('button', { name: /^Account clock:/ }).click();
  let time = 0;
  const frames = await framesDuring(page, async () => {
    time = await shown(page, STANDS, () => page.getByRole('menuitem', { name: how, exact: true }).click());
  });
  await putNoticeAway(page);
  const steps = (await stepsStored(page)) - before;
  const pace = `${steps} steps in ${time} ms, ${Math.round(steps / (time / 1000))} steps/s`;
  return `${pace}; frames of the page meanwhile: p50 ${frames.p50.toFixed(1)}, p95 ${frames.p95.toFixed(1)}, worst ${frames.worst.toFixed(0)} ms`;
}

async function cancelWeek(page: Page): Promise<number> {
  await moveOn(page, '+1 week');
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  await cancel.waitFor(PATIENCE);
  const cancelled = await shown(page, STANDS, () => cancel.click());
  await putNoticeAway(page);
  return cancelled;
}

async function putNoticeAway(page: Page): Promise<void> {
  const notice = page
    .getByRole('region', { name: 'Notifications' })
    .locator('div')
    .filter({ hasText: STANDS.text });
  await notice.getByRole('button', { name: 'Dismiss' }).click(PATIENCE);
  await expect(notice).toHaveCount(0);
}
