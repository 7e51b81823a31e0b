import type { Locator, Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { drag, middleOf } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

/** A draft of the sample account with eight steps, and another one. */
const DRAFT = 13;
const OTHER = 'Upgrade to Pro';
const TABLET = { hasTouch: true, viewport: { width: 768, height: 1024 } };

test('steps are copied with their connectors, and pasted in another program of another tab', async ({
  page,
  context,
}) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  await walkTo(page, 'Delay');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected steps' })).toContainText('2 selected');

  await page.keyboard.press('Control+c');
  const tab = await context.newPage();
  await myProgramsPage(tab).visit();
  await myProgramsPage(tab).openProgram(OTHER);
  const other = builderPage(tab);
  await expect(other.step('Start')).toBeVisible();
  const before = await cards(tab).count();
  await other.step('Start').focus();
  await tab.keyboard.press('Control+v');

  await expect(cards(tab)).toHaveCount(before + 2);
  await expect(tab.getByText('2 steps pasted.')).toBeAttached();
  await expect(
    tab.locator('[data-selected] button[aria-label*="Not connected to a previous step"]'),
  ).toHaveCount(1);
  await other.undo.hover();
  await expect(tab.getByText('Undo: paste 2 steps')).toBeVisible();
  await tab.keyboard.press('Control+z');
  await expect(cards(tab)).toHaveCount(before);
});

test('[A11Y-2] keys act on the step that has the focus, whoever put it there', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  await walkTo(page, 'Delay');
  // A screen reader moves the focus without pressing an arrow of the canvas.
  await builder.step('Decision').focus();
  await page.keyboard.press('Delete');
  await expect(builder.step('Decision')).toHaveCount(0);
  await expect(builder.step('Delay')).toBeVisible();
});

test('[A11Y-11] shortcuts work under Cyrillic, Greek and Hebrew layouts', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  await walkTo(page, 'Delay');
  const before = await cards(page).count();

  await pressUnder(page, { key: 'в', code: 'KeyD' });
  await expect(cards(page)).toHaveCount(before + 1);
  await pressUnder(page, { key: 'ζ', code: 'KeyZ' });
  await expect(cards(page)).toHaveCount(before);
  await pressUnder(page, { key: 'ט', code: 'KeyY' });
  await expect(cards(page)).toHaveCount(before + 1);
});

test('foreign text is not pasted, and an active program can be copied from but not pasted into', async ({
  page,
}) => {
  const builder = builderPage(page);
  await page.goto('/programs');
  await myProgramsPage(page).openProgram('Welcome series');
  await expect(builder.deactivate).toBeVisible();
  const before = await cards(page).count();
  await builder.step('Delay').first().focus();
  await page.keyboard.press('ArrowDown');

  await page.keyboard.press('Control+c');
  await expect(page.getByText('1 step copied.')).toBeAttached();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('This program is view only.').last()).toBeAttached();
  expect(await cards(page).count()).toBe(before);
});

test('a frame selects, a drag moves all that is selected, and one undo brings them back', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  const [first, second] = [await middleOf(builder.step('Delay')), await middleOf(builder.step('Decision'))];

  await page.keyboard.down('Shift');
  await drag(page, { x: first.x - 200, y: first.y - 40 }, { x: second.x + 180, y: second.y + 20 });
  await page.keyboard.up('Shift');
  await expect(page.getByRole('toolbar', { name: 'Selected steps' })).toContainText('2 selected');
  await drag(page, first, { x: first.x + 120, y: first.y });

  await expect.poll(async () => (await middleOf(builder.step('Delay'))).x - first.x).toBeGreaterThan(100);
  await expect.poll(async () => (await middleOf(builder.step('Decision'))).x - second.x).toBeGreaterThan(100);
  await builder.undo.click();
  await expect.poll(async () => Math.round((await middleOf(builder.step('Decision'))).x - second.x)).toBe(0);
  await expect.poll(async () => Math.round((await middleOf(builder.step('Delay'))).x - first.x)).toBe(0);
});

test('a panel that opens leaves the program in the middle of the canvas, and so does one that closes', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  const besideMiddle = async () => {
    const [canvas, start] = [
      await middleOf(page.locator('.react-flow')),
      await middleOf(builder.step('Start')),
    ];
    return Math.round(Math.abs(start.x - canvas.x));
  };
  const atFirst = await besideMiddle();
  await builder.step('Delay').first().click();
  await expect(builder.panel('Delay')).toBeVisible();
  await expect.poll(besideMiddle).toBe(atFirst);

  await page.keyboard.press('Escape');
  await expect(builder.panel('Delay')).toBeHidden();
  await expect.poll(besideMiddle).toBe(atFirst);
});

test('Escape takes back a drag, and a turn of the wheel leaves the card below the pointer', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  const delay = builder.step('Delay').first();
  const before = await middleOf(delay);

  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 40, { steps: 4 });
  const held = await middleOf(delay);
  expect(held.y - before.y).toBeGreaterThan(20);
  await page.mouse.wheel(0, 120);
  await page.mouse.move(before.x + 60, before.y + 50);
  await expect.poll(async () => Math.round((await middleOf(delay)).y - held.y)).toBe(10);
  await page.keyboard.press('Escape');
  await page.mouse.move(before.x + 90, before.y + 60, { steps: 2 });
  await page.mouse.up();

  await expect.poll(async () => Math.round((await middleOf(delay)).x - before.x)).toBe(0);
  await expect(builder.undo).toBeDisabled();
});

test('a text label is added, sized by its corner and by keys, and counts as no step', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  const name = await builder.step('Delay').getAttribute('aria-label');
  await builder.addFromPalette('Text label');
  await builder.panel('Text label').getByRole('textbox', { name: 'Text' }).fill('Ask sales before');
  await builder.apply.click();
  const label = builder.step('Text label “Ask sales before”');
  const before = await label.boundingBox();

  await drag(page, await middleOf(page.locator('[data-resize-corner]')), { dx: 80, dy: 40 });
  await expect
    .poll(async () => (await label.boundingBox())?.width)
    .toBeGreaterThan((before?.width ?? 0) + 50);
  await label.focus();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(page.getByText(/^\d+ by \d+ pixels\.$/).last()).toBeAttached();
  await expect(builder.step('Delay')).toHaveAttribute('aria-label', name ?? '');
  await builder.undo.hover();
  await expect(page.getByText('Undo: change Text label')).toBeVisible();
});

test('a loose step dropped on a connector is put into it', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  await walkTo(page, 'Delay');
  await page.keyboard.press('Control+d');
  const copy = page.locator('[data-selected] button[aria-label^="Delay"]');
  await expect(copy).toHaveAttribute('aria-label', /Not connected/);
  const [mail, wait] = [
    await middleOf(builder.step('Send email').first()),
    await middleOf(builder.step('Delay').first()),
  ];

  await drag(page, await middleOf(copy), { x: mail.x, y: (mail.y + wait.y) / 2 });

  await expect(copy).toHaveAttribute('aria-label', /From Send email\. To Delay\./);
});

test('keys pressed on the toolbar of the view do not reach the steps', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  await builder.step('Delay').click();
  const before = await cards(page).count();
  const zoom = page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Zoom in' });
  await zoom.focus();

  for (const key of ['Delete', 'Backspace', 'Home', 'End']) await page.keyboard.press(key);

  expect(await cards(page).count()).toBe(before);
  await expect(builder.panel('Delay')).toBeVisible();
  await expect(page.getByRole('toolbar', { name: 'View' }).locator(':focus')).toHaveCount(1);
});

test.describe('by touch, 768 wide', () => {
  test.use(TABLET);

  test('a step is added, connected, opened and moved', async ({ page }) => {
    const builder = builderPage(page);
    await builder.visit(DRAFT);
    await page.getByRole('button', { name: 'Fit to screen' }).tap();
    await builder.step('Start').tap();
    await expect(builder.panel('Start')).toBeVisible();
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /^Close/ })
      .tap();
    await builder.palette.getByRole('button', { name: 'Add Delay' }).tap();

    await expect(builder.panel('Delay')).toBeVisible();
    await expect(page.locator('[data-selected] button[aria-label^="Delay"]')).toHaveAttribute(
      'aria-label',
      /From Start\. To Send email\./,
    );
  });
});

/** Down the flow from Start. */
async function walkTo(page: Page, name: string): Promise<void> {
  await builderPage(page).step('Start').focus();
  const focused = page.locator(':focus');
  while (!(await focused.getAttribute('aria-label'))?.startsWith(name))
    await page.keyboard.press('ArrowDown');
}

function cards(page: Page): Locator {
  return page.locator('.react-flow__node');
}

/** Ctrl with a key of a layout that the keyboard of the test does not have. */
async function pressUnder(
  page: Page,
  pressed: { readonly key: string; readonly code: string },
): Promise<void> {
  await page.evaluate(({ key, code }) => {
    const init = { key, code, ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  }, pressed);
}
