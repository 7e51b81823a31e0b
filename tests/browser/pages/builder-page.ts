import type { Locator, Page } from '@playwright/test';
import type { Route } from '#domain/nodes/routes.ts';
import { halfwayAlong } from '#tests/browser/support/pointer.ts';
import { expect } from '#tests/browser/support/test.ts';

/** An open program at `/programs/:id`. */
export function builderPage(page: Page) {
  const main = page.getByRole('main');
  const toolbar = main.getByRole('toolbar', { name: 'Program' });
  const steps = main.getByRole('region', { name: /^Steps of / });
  const item = (name: string | RegExp) => toolbar.getByRole('button', { name });
  const panel = (title: string) => main.getByRole('complementary', { name: title, exact: true });
  const step = (name: string): Locator => steps.getByRole('button', { name: startingWith(name) });
  const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const add = (title: string) => main.getByRole('button', { name: `Add ${title}`, exact: true });
  const fitToScreen = async () => {
    const fit = steps.getByRole('button', { name: 'Fit to screen' });
    await fit.click();
    // The canvas moves with the next frame.
    await fit.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };
  const save = item(/^Save/);
  const utilities = item('Utilities');
  return {
    name: main.getByRole('heading', { level: 1 }),
    /** The badge beside the name. */
    status: (label: string): Locator =>
      main
        .locator('header')
        .filter({ has: page.getByRole('heading', { level: 1 }) })
        .getByText(label, { exact: true }),
    /** What stands at the top of the canvas. */
    message: (text: string | RegExp): Locator => main.getByRole('status').filter({ hasText: text }),
    toolbar,
    undo: item('Undo'),
    redo: item('Redo'),
    validation: item(/^Validation/),
    exitConditions: item('Exit conditions'),
    utilities,
    save,
    activate: item('Activate'),
    deactivate: item('Deactivate this program'),
    palette: main.getByRole('region', { name: 'Program nodes' }),
    /** The canvas or the outline, whichever is shown. */
    steps,
    /** By what its name begins with: `Delay`, `Send email “Welcome 1”`. */
    step,
    panel,
    apply: main.getByRole('complementary').getByRole('button', { name: 'Apply' }),
    problems: panel('Validation').getByRole('listitem').getByRole('button'),
    /** My programs alongside. */
    list: main.getByRole('navigation', { name: 'My programs' }),
    visit: async (id: number) => {
      await page.goto(`/programs/${id}`);
      await expect(toolbar).toBeVisible();
    },
    /** Where a way out of a step begins on the canvas: `next`, `yes`. Connectors are pulled from there. */
    wayOut: (name: string, route: Route): Locator =>
      page
        .locator('.react-flow__node')
        .filter({ has: page.getByRole('button', { name: startingWith(name) }) })
        .locator(`[data-handleid="${route}"]`),
    /** Between two steps, by what they are: `Delay`, `End`. */
    connector: (from: string, to: string): Locator =>
      steps.getByRole('img', { name: `Connector from ${from} to ${to}`, exact: true }),
    addFromPalette: async (title: string) => add(title).click(),
    /** Onto a step, a connector, or a place of the canvas. */
    dragFromPalette: async (title: string, onto: Locator, targetPosition?: { x: number; y: number }) =>
      add(title).dragTo(onto, targetPosition && { targetPosition }),
    fitToScreen,
    /** By the + of a connector that is pointed at. */
    addBetween: async (from: string, to: string, title: string) => {
      const connector = steps.getByRole('img', { name: `Connector from ${from} to ${to}`, exact: true });
      const plus = steps.getByRole('button', { name: 'Add a step here', exact: true });
      await fitToScreen();
      // A panel that has just closed may move the canvas once more.
      await expect(async () => {
        const { x, y } = await halfwayAlong(connector.locator('path').first());
        await page.mouse.move(x, y);
        await expect(plus).toBeVisible({ timeout: 1000 });
      }).toPass();
      await plus.click();
      await menuItem(title).click();
    },
    /** By **Connect to** in the menu of the step. */
    connectTo: async (name: string, target: RegExp) => {
      await step(name).click({ button: 'right' });
      await menuItem('Connect to').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: target }).click();
      await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    /** By the + where a way out not connected. */
    addAfter: async (place: string, title: string) => {
      await steps.getByRole('button', { name: `Add a step after ${place}`, exact: true }).click();
      await menuItem(title).click();
    },
    openSettings: async (name: string) => {
      await step(name).click();
      await expect(panel(name.replace(/ “.*/, ''))).toBeVisible();
    },
    chooseUtility: async (name: string) => {
      await utilities.click();
      await menuItem(name).click();
    },
    saveAll: async () => {
      await save.click();
      await expect(save).toHaveAccessibleDescription('No changes to save.');
    },
  };
}

function startingWith(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(\\W|$)`);
}
