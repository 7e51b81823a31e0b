import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** More than any screen has between one thing and another: who tabs this often is lost. */
const MOST_TABS = 60;

/** Works with keys only, counts them, and sees to it that the focus is never lost. */
export function keyboardOf(page: Page) {
  let presses = 0;

  async function press(key: string): Promise<void> {
    presses += 1;
    await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => document.activeElement !== document.body), {
        message: `after ${key} the focus is somewhere`,
      })
      .toBe(true);
  }

  async function type(text: string): Promise<void> {
    for (const character of text) await press(character === ' ' ? 'Space' : character);
  }

  async function step(key: string, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    while (passed.length < MOST_TABS) {
      await press(key);
      const focused = await focusedName(page);
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
      passed.push(focused);
    }
    throw new Error(`${key} does not lead to ${name}, but to ${passed.join(' | ')}`);
  }

  /** The shorter way round: a menu begins again after its end. */
  async function stepTo(name: string): Promise<void> {
    const item = page.getByRole('menuitem', { name, exact: true });
    // A menu that opens puts the focus on its first item a frame after it is visible.
    await expect(page.locator('[role^="menuitem"]:focus')).toHaveCount(1);
    const steps = await item.evaluate((element) => {
      const items = [...(element.closest('[role="menu"]')?.querySelectorAll('[role^="menuitem"]') ?? [])];
      const from = items.findIndex((each) => each === document.activeElement);
      const down = items.indexOf(element) - from;
      if (Math.abs(down) <= items.length / 2) return down;
      return down - Math.sign(down) * items.length;
    });
    const key = steps > 0 ? 'ArrowDown' : 'ArrowUp';
    for (let step = 0; step < Math.abs(steps); step += 1) await press(key);
    await expect(item).toBeFocused();
  }

  /** In the list that has the focus, from its end backwards. */
  async function chooseOption(label: string): Promise<void> {
    await press('End');
    const passed: string[] = [];
    for (;;) {
      const chosen = await chosenOption(page);
      if (chosen === label) return;
      if (passed.push(chosen) > MOST_TABS) throw new Error(`No ${label} among ${passed.join(' | ')}`);
      await press('ArrowUp');
    }
  }

  return {
    press,
    type,
    chooseOption,
    tabTo: (name: string | RegExp) => step('Tab', name),
    arrowTo: (key: 'ArrowLeft' | 'ArrowRight', name: string | RegExp) => step(key, name),
    tabBackTo: (name: string | RegExp) => step('Shift+Tab', name),
    /** Arrows take the item of the open menu. */
    walkToMenuItem: async (name: string) => {
      await expect(page.getByRole('menu')).toBeVisible();
      await stepTo(name);
      await press('Enter');
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
    /** Arrows take the item that opens a menu of its own, and the item in that. */
    chooseSubmenuItem: async (opener: string, name: string) => {
      await expect(page.getByRole('menu')).toBeVisible();
      await stepTo(opener);
      await press('ArrowRight');
      const submenu = page.getByRole('menu', { name: opener });
      await expect(submenu.getByRole('menuitem').first()).toBeFocused();
      await stepTo(name);
      await press('Enter');
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
    presses: () => presses,
  };
}

/** The name of what has the focus, as far as a test needs it: its label, or its text. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null) return '';
    const label =
      activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
    return (activeElement.ariaLabel ?? label ?? activeElement.textContent ?? '').trim();
  });
}

function chosenOption(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLSelectElement ? (activeElement.selectedOptions[0]?.text ?? '') : '';
  });
}
