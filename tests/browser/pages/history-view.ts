import type { Locator, Page } from '@playwright/test';

/** What was done to the open program, and how it looked then; in place of its canvas. */
export function historyView(page: Page) {
  const main = page.getByRole('main');
  return {
    heading: main.getByRole('heading', { name: 'History', level: 2 }),
    /** A save or a change of state, newest first. */
    entry: (summary: RegExp): Locator =>
      main.getByRole('list', { name: 'Versions and changes' }).getByRole('button', { name: summary }),
    compareWith: main.getByRole('combobox', { name: 'Compare with' }),
    /** The list of what differs. */
    differences: main.getByRole('region', { name: 'Differences' }),
    /** What differs, drawn over the canvas. */
    marks: main.locator('.react-flow__viewport-portal svg'),
    restore: main.getByRole('button', { name: 'Restore this version' }),
  };
}
