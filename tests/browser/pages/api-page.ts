import type { Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** The page at `/api-docs`, which documents the public API and tries it out. */
export function apiPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'API', level: 1 });
  const card = (summary: string) => main.getByRole('region', { name: summary, exact: true });
  const answer = (summary: string) => main.getByRole('region', { name: `Response: ${summary}` });
  const newUser = page.getByRole('dialog', { name: 'New API user' });
  return {
    heading,
    card,
    answer,
    /** Of the answer, which stands above all that might be answered. */
    status: (summary: string, status: string) => card(summary).getByText(status, { exact: true }).first(),
    command: (summary: string) => main.getByRole('region', { name: `cURL for: ${summary}` }),
    userName: main.getByRole('textbox', { name: 'User name' }),
    password: main.getByLabel('Password', { exact: true }),
    contents: main.getByRole('navigation', { name: 'Operations' }),
    visit: async () => {
      await page.goto('/api-docs');
      await expect(heading).toBeVisible();
    },
    /** Ends with the dialog that shows the password. */
    makeUser: async (name: string) => {
      await main.getByRole('button', { name: 'New API user' }).click();
      await newUser.getByRole('textbox', { name: 'Name' }).fill(name);
      await newUser.getByRole('button', { name: 'Create API user' }).click();
      const made = page.getByRole('dialog', { name: `API user “${name}”` });
      await expect(made).toBeVisible();
      return made;
    },
    send: async (summary: string) => {
      await main.getByRole('button', { name: `Send: ${summary}` }).click();
    },
    told: async (summary: string): Promise<unknown> => JSON.parse(await answer(summary).innerText()),
  };
}
