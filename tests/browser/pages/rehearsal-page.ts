import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** The rehearsal of an open program, beside its steps. */
export function rehearsalPage(page: Page) {
  const main = page.getByRole('main');
  const column = main.getByRole('region', { name: 'Rehearsal', exact: true }).filter({
    has: page.getByRole('heading', { name: 'Rehearsal' }),
  });
  const button = (name: string) => column.getByRole('button', { name, exact: true });
  const result = column.getByRole('heading', { name: 'Result' });
  return {
    column,
    opener: main.getByRole('toolbar', { name: 'Program' }).getByRole('button', { name: 'Rehearse' }),
    heading: column.getByRole('heading', { name: 'Rehearsal' }),
    rehearse: button('Rehearse'),
    rehearseSaved: button('Rehearse the saved version'),
    again: button('Rehearse again'),
    close: button('Back to the program'),
    result,
    section: (title: string): Locator => column.getByRole('region', { name: title, exact: true }),
    slider: main.getByRole('slider', { name: 'Time' }),
    followed: main.getByRole('complementary', { name: 'Journey in the rehearsal' }),
    /** A number of the headline. */
    figure: (label: string): Locator =>
      column
        .locator('dl > div')
        .filter({ hasText: new RegExp(`^${label}`) })
        .locator('dd')
        .first(),
    run: async () => {
      await button('Rehearse').click();
      await expect(result).toBeVisible();
    },
  };
}
