import type { Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

export type Skip = 'Skip to next event' | '+1 hour' | '+1 day' | '+1 week';

/** The account's time in the bar. */
export function accountClock(page: Page) {
  const button = page.getByRole('button', { name: /^Account clock:/ });
  const notice = page
    .getByRole('region', { name: 'Notifications' })
    .locator('div')
    .filter({ hasText: 'Account clock moved to' });
  return {
    button,
    /** Moves it on, and waits until everything in between has happened. */
    skip: async (how: Skip) => {
      await button.click();
      await page.getByRole('menuitem', { name: how, exact: true }).click();
      await notice.getByRole('button', { name: 'Dismiss' }).click({ timeout: 20_000 });
      await expect(notice).toHaveCount(0);
    },
  };
}

/** The account's day, as a CSV file writes it: 2026-11-24. */
function accountDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(at);
}

/** The day on which the account's clock reads a time of day next. */
export function dayOfNext(timeOfDay: string, now = new Date()): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  return accountDay(time < timeOfDay ? now : new Date(now.getTime() + 24 * 60 * 60 * 1000));
}
