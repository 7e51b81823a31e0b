import type { Page } from '@playwright/test';
import { delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { builderPage } from './pages/builder-page.ts';
import { storeDesign } from './support/store-design.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 13;
const BLANK = 15;

test('[A11Y-3] a builder with 50 steps has 25 tab stops at the most, and the canvas is one of them', async ({
  page,
}) => {
  const builder = builderPage(page);
  await page.goto('/programs');
  await expect(page.getByRole('table')).toBeVisible();
  await storeDesign(page, DRAFT, fiftySteps());
  await builder.visit(DRAFT);
  await expect(builder.step('Start')).toBeVisible();

  const stops = await tabStops(page);

  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(25);
  expect(stops.filter((name) => /\d+ of 50\./.test(name))).toHaveLength(1);
});

test('[A11Y-3] Tab comes to the steps that a blank program suggests, and Enter adds one', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(BLANK);
  const suggestion = page.getByRole('button', { name: 'Add Send email after Start' });
  await expect(suggestion).toBeVisible();

  expect(await tabStops(page)).toEqual(
    expect.arrayContaining([
      'Add Send email after Start',
      'Add Delay after Start',
      'Add Decision after Start',
    ]),
  );

  await suggestion.focus();
  await page.keyboard.press('Enter');
  await expect(builder.step('Send email')).toBeVisible();
});

function fiftySteps() {
  const pairs = Array.from(
    { length: 24 },
    (_, pair) => [sendEmail(`mail${pair}`), delay(`wait${pair}`)] as const,
  );
  const nodes = [start(), ...pairs.flat(), end()];
  return {
    nodes: nodes.map((node, place) => ({ ...node, position: { x: 0, y: place * 140 } })),
    connectors: ways(nodes.map(({ id }) => id).join(' > ')),
    exitConditions: [],
  };
}

/** The name of everything that Tab comes to, from the top of the page until it leaves it or begins anew. */
async function tabStops(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body || focused.hasAttribute('data-seen')) return null;
      focused.setAttribute('data-seen', '');
      return focused.getAttribute('aria-label') ?? focused.textContent.trim();
    });
    if (name === null) return stops;
    stops.push(name);
  }
}
