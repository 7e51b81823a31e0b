import type { Locator, Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { dragByTouch, dragByTouchOnto, halfwayAlong, middleOf, touchAndMove } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

/** Deactivated in the sample account, with contacts inside. */
const PAUSED = 7;

/** The canvas moves to what was added without taking its time. */
test.use({
  hasTouch: true,
  viewport: { width: 768, height: 1024 },
  contextOptions: { reducedMotion: 'reduce' },
});

test('[A11Y-2] a finger drags steps from the palette onto a step, a connector and the free canvas', async ({
  page,
}) => {
  const builder = await newProgram(page);
  const inPalette = (title: string) =>
    middleOf(builder.palette.getByRole('button', { name: `Add ${title}`, exact: true }));
  const close = async (title: string) => {
    await page.keyboard.press('Escape');
    await expect(builder.panel(title)).toBeHidden();
    await builder.fitToScreen();
  };

  await dragByTouch(page, await inPalette('End'), await middleOf(builder.step('Start')));
  await expect(builder.connector('Start', 'End')).toBeAttached();
  await close('End');
  const line = builder.connector('Start', 'End').locator('path').first();
  await dragByTouchOnto(page, await inPalette('Delay'), {
    findTarget: () => halfwayAlong(line),
    sign: builder.steps.getByRole('button', { name: 'Add a step here', exact: true }),
  });
  await expect(builder.connector('Delay', 'End')).toBeAttached();
  await expect(builder.connector('Start', 'Delay')).toBeAttached();
  await close('Delay');
  const stage = await boxOf(builder.steps);
  await dragByTouch(page, await inPalette('Decision'), { x: stage.x + 140, y: stage.y + 300 });
  await expect(builder.step('Decision')).toHaveAccessibleName(/Not connected/);
});

test('[A11Y-2] a finger that moves up or down the palette scrolls it and drags nothing', async ({ page }) => {
  const builder = await newProgram(page);
  const cards = page.locator('.react-flow__node');
  const before = await cards.count();
  const delay = await middleOf(builder.palette.getByRole('button', { name: 'Add Delay', exact: true }));

  await dragByTouch(page, delay, { x: delay.x, y: delay.y - 90 });

  expect(await cards.count()).toBe(before);
});

test('[A11Y-2] Escape cancels a drag by finger', async ({ page }) => {
  const builder = await newProgram(page);
  const cards = page.locator('.react-flow__node');
  const before = await cards.count();
  const delay = await middleOf(builder.palette.getByRole('button', { name: 'Add Delay', exact: true }));
  const ghost = page.locator('body > [inert]', { hasText: 'Delay' });

  const finger = await touchAndMove(page, delay, await middleOf(builder.step('Start')));
  await expect(ghost).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(ghost).toHaveCount(0);
  await finger.lift();

  expect(await cards.count()).toBe(before);
});

test('[A11Y-2] a finger drags contacts from their list onto another step', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(PAUSED);
  await page
    .getByRole('button', { name: /^[1-9]\d* here$/ })
    .first()
    .tap();
  const panel = builder.panel('Contacts');
  await panel
    .getByRole('checkbox', { name: /^Select .+@/ })
    .first()
    .check();
  await builder.fitToScreen();
  const grip = await middleOf(panel.getByRole('button', { name: 'Move 1 contact', exact: true }));
  const end = builder.steps.getByRole('button', { name: /^End/ }).first();

  await dragByTouchOnto(page, grip, {
    findTarget: () => middleOf(end),
    sign: page.getByText('Move 1 contact here'),
  });

  const dialog = page.getByRole('dialog', { name: 'Move 1 contact to another step' });
  await expect(dialog.getByRole('combobox', { name: 'Step' }).locator('option:checked')).toHaveText(/End/);
});

async function newProgram(page: Page) {
  await myProgramsPage(page).visit();
  await myProgramsPage(page).createProgram({ name: 'By finger' });
  return builderPage(page);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  return box;
}
