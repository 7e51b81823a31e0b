import type { Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { stepPanels } from './pages/step-panels.ts';
import { keyboardOf } from './support/keyboard.ts';
import { drag, dragByTouch, middleOf } from './support/pointer.ts';
import { storedDesign } from './support/store-design.ts';
import { asDrawn, TEN_STEPS_DRAWN } from './support/ten-steps.ts';
import { expect, test } from './support/test.ts';

// One program of ten steps, built in five ways: whichever way, the same is saved.

const WELCOME = 'Send email “Welcome 1”';
const WAIT = 'Delay “Wait 3 days”';
const OPENED = 'Send email “Welcome 2”';
const UNOPENED = 'Send email “Welcome 3 - last call”';
const MEET = 'Delay “Wait 1 day”';

/** The canvas moves to what was added without taking its time. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('[A11Y-2] a mouse builds ten steps by dragging from the palette and from step to step', async ({
  page,
}) => {
  const builder = await newProgram(page, 'By mouse');
  const panels = stepPanels(page, (control) => control.click());
  const pull = async (from: string, to: string) => {
    await builder.fitToScreen();
    await drag(page, await middleOf(builder.wayOut(from, 'next')), await middleOf(builder.step(to)));
    await expect(builder.step(from)).toHaveAccessibleName(/To Delay\./);
  };

  await builder.dragFromPalette('Send email', builder.step('Start'));
  await panels.sendEmail('Welcome 1');
  await builder.dragFromPalette('Delay', builder.steps, { x: 120, y: 400 });
  await panels.delay('3');
  await pull(WELCOME, WAIT);
  await builder.dragFromPalette('Decision', builder.step(WAIT));
  await panels.decision('2');
  await builder.dragFromPalette('Send email', builder.step('Decision'));
  await panels.sendEmail('Welcome 2');
  await builder.dragFromPalette('Send email', builder.step('Decision'));
  await panels.sendEmail('Welcome 3 - last call');
  await builder.dragFromPalette('Delay', builder.step(OPENED));
  await panels.leave('Delay');
  await pull(UNOPENED, MEET);
  await builder.dragFromPalette('End', builder.step(MEET));
  await panels.end('Kept');
  await builder.fitToScreen();
  await builder.dragFromPalette('Random split', builder.connector('Delay', 'End'));
  await panels.leave('Random split');
  await builder.dragFromPalette('End', builder.step('Random split'));
  await panels.leave('End');
  await builder.fitToScreen();
  await builder.step('Start').click();
  await panels.start('New subscribers');

  await builder.saveAll();
  await expectTenSteps(page);
});

test('[A11Y-2] clicks build ten steps without dragging', async ({ page }) => {
  const builder = await newProgram(page, 'By clicks');
  const panels = stepPanels(page, (control) => control.click());

  await builder.step('Start').click();
  await panels.start('New subscribers');
  await builder.addFromPalette('Send email');
  await panels.sendEmail('Welcome 1');
  await builder.addFromPalette('End');
  await panels.end('Kept');
  await builder.addBetween('Send email', 'End', 'Delay');
  await panels.delay('3');
  await builder.addBetween('Delay', 'End', 'Decision');
  await panels.decision('2');
  await builder.addAfter('Decision (No)', 'Send email');
  await panels.sendEmail('Welcome 3 - last call');
  await builder.addBetween('Decision', 'End', 'Send email');
  await panels.sendEmail('Welcome 2');
  await builder.addBetween('Send email', 'End', 'Delay');
  await panels.leave('Delay');
  await builder.connectTo(UNOPENED, /Wait 1 day/);
  await builder.addBetween('Delay', 'End', 'Random split');
  await panels.leave('Random split');
  await builder.addFromPalette('End');
  await panels.leave('End');

  await builder.saveAll();
  await expectTenSteps(page);
});

test('[A11Y-2] the keyboard alone builds ten steps on the canvas', async ({ page }) => {
  const builder = await newProgram(page, 'By keyboard');
  const keyboard = keyboardOf(page);
  const add = async (title: string, route = '') => {
    await keyboard.press('Shift+F10');
    await keyboard.chooseSubmenuItem(`Add after${route}`, title);
    await expect(builder.panel(title)).toBeVisible();
  };
  const inSettings = async (title: string, fill: () => Promise<void>) => {
    await keyboard.press('Enter');
    await expect(builder.panel(title).locator(':focus')).toBeVisible();
    await fill();
    await keyboard.press('Escape');
    await expect(builder.panel(title)).toBeHidden();
  };
  await builder.step('Start').focus();
  await inSettings('Start', async () => {
    await keyboard.press('ArrowDown');
    await keyboard.tabTo('Contacts in a segment');
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.type('new');
  });
  await add('Send email');
  await inSettings('Send email', () => keyboard.chooseOption('Welcome 1'));
  await add('Delay');
  await inSettings('Delay', async () => {
    await keyboard.press('Tab');
    await keyboard.press('Control+a');
    await keyboard.type('3');
  });
  await add('Decision');
  await inSettings('Decision', async () => {
    await keyboard.press('Space');
    await keyboard.tabTo('Days');
    await keyboard.press('Control+a');
    await keyboard.type('2');
  });
  await add('Send email', ' (Yes)');
  await inSettings('Send email', () => keyboard.chooseOption('Welcome 2'));
  await add('Delay');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(builder.step('Decision')).toBeFocused();
  await add('Send email', ' (No)');
  await inSettings('Send email', () => keyboard.chooseOption('Welcome 3 - last call'));
  await keyboard.press('Shift+F10');
  await keyboard.walkToMenuItem('Connect to');
  await keyboard.tabTo('Search by name or number');
  await keyboard.type('wait 1');
  await keyboard.tabTo(/Wait 1 day/);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(builder.step(UNOPENED)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(builder.step(MEET)).toBeFocused();
  await add('Random split');
  await add('End', ' (A 50%)');
  await inSettings('End', async () => {
    await keyboard.press('Control+a');
    await keyboard.type('Kept');
  });
  await keyboard.press('ArrowUp');
  await add('End', ' (B 50%)');

  await keyboard.press('Control+s');
  await expect(builder.save).toHaveAccessibleDescription('No changes to save.');
  await expectTenSteps(page);
});

test('[A11Y-2] the outline builds ten steps', async ({ page }) => {
  const builder = await newProgram(page, 'In the outline');
  const panels = stepPanels(page, (control) => control.click());
  await builder.steps.getByRole('button', { name: 'Outline' }).click();

  await builder.step('Start').click();
  await panels.start('New subscribers');
  await builder.addAfter('Start', 'Send email');
  await panels.sendEmail('Welcome 1');
  await builder.addAfter('Send email', 'Delay');
  await panels.delay('3');
  await builder.addAfter('Delay', 'Decision');
  await panels.decision('2');
  await builder.addAfter('Decision (Yes)', 'Send email');
  await panels.sendEmail('Welcome 2');
  await builder.addAfter('Send email', 'Delay');
  await panels.leave('Delay');
  await builder.addAfter('Delay', 'Random split');
  await panels.leave('Random split');
  await builder.addAfter('Random split (A 50%)', 'End');
  await panels.end('Kept');
  await builder.addAfter('Random split (B 50%)', 'End');
  await panels.leave('End');
  await builder.addAfter('Decision (No)', 'Send email');
  await panels.sendEmail('Welcome 3 - last call');
  await builder.connectTo(UNOPENED, /Wait 1 day/);

  await builder.saveAll();
  await expectTenSteps(page);
});

test.describe('768 by 1024', () => {
  test.use({ hasTouch: true, viewport: { width: 768, height: 1024 } });

  test('[A11Y-2] touch builds ten steps', async ({ page }) => {
    const builder = await newProgram(page, 'By touch');
    const panels = stepPanels(page, (control) => control.tap());
    const add = (title: string) =>
      builder.palette.getByRole('button', { name: `Add ${title}`, exact: true }).tap();
    const addAfter = async (place: string, title: string) => {
      await builder.fitToScreen();
      await builder.steps.getByRole('button', { name: `Add a step after ${place}`, exact: true }).tap();
      await page.getByRole('menuitem', { name: title, exact: true }).tap();
    };

    await builder.step('Start').tap();
    await panels.start('New subscribers');
    await add('Send email');
    await panels.sendEmail('Welcome 1');
    await add('Delay');
    await panels.delay('3');
    await add('Decision');
    await panels.decision('2');
    await addAfter('Decision (Yes)', 'Send email');
    await panels.sendEmail('Welcome 2');
    await add('Delay');
    await panels.leave('Delay');
    await add('Random split');
    await panels.leave('Random split');
    await add('End');
    await panels.end('Kept');
    await addAfter('Random split (B 50%)', 'End');
    await panels.leave('End');
    await addAfter('Decision (No)', 'Send email');
    await panels.sendEmail('Welcome 3 - last call');
    await builder.fitToScreen();
    const pulled = await middleOf(builder.wayOut(UNOPENED, 'next'));
    await dragByTouch(page, pulled, await middleOf(builder.step(MEET)));

    await builder.saveAll();
    await expectTenSteps(page);
  });
});

async function newProgram(page: Page, name: string) {
  await myProgramsPage(page).visit();
  await myProgramsPage(page).createProgram({ name });
  return builderPage(page);
}

/** Saved as it should be. */
async function expectTenSteps(page: Page): Promise<void> {
  const programId = Number(/\/programs\/(\d+)/.exec(page.url())?.[1]);
  expect(asDrawn(await storedDesign(page, programId))).toEqual(TEN_STEPS_DRAWN);
}
