import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** An open program at `/programs/:id`. */
export function builderPage(page: Page) {
  const main = page.getByRole('main');
  const toolbar = main.getByRole('toolbar', { name: 'Program' });
  const steps = main.getByRole('region', { name: /^Steps of / });
  const item = (name: string | RegExp) => toolbar.getByRole('button', { name });
  const panel = (title: string) => main.getByRole('complementary', { name: title, exact: true });
  const step = (name: string): Locator =>
    steps.getByRole('button', { name: new RegExp(`^${escaped(name)}(\\W|$)`) });
  const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true });
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
    /** By what its name begins with: `Delay`, `Send email "Welcome 1"`. */
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
    addFromPalette: async (title: string) => {
      await main.getByRole('button', { name: `Add ${title}`, exact: true }).click();
    },
    /** By the + where a way out leads nowhere yet. */
    addAfter: async (place: string, title: string) => {
      await steps.getByRole('button', { name: `Add a step after ${place}`, exact: true }).click();
      await menuItem(title).click();
    },
    openSettings: async (name: string) => {
      await step(name).click();
      await expect(panel(name.replace(/ ".*/, ''))).toBeVisible();
    },
    chooseUtility: async (name: string) => {
      await utilities.click();
      await menuItem(name).click();
    },
    saveAll: async () => {
      await save.click();
      await expect(save).toHaveAccessibleDescription('Everything is saved.');
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
