import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { audiencePage } from './pages/audience-page.ts';
import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { expect, test } from './support/test.ts';

test.describe('a program name', () => {
  test('[SEC-2] with 0 or 256 characters is refused in words, and the typed text stays', async ({ page }) => {
    const programs = myProgramsPage(page);
    const dialog = programs.newProgramDialog;
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await programs.visit();
    await programs.askForNewProgram();
    await name.fill('');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(name).toHaveAccessibleDescription('Enter a name for the program. Use 1 to 255 characters.');

    await name.fill('n'.repeat(256));
    await dialog.getByRole('button', { name: 'Continue' }).click();

    await expect(name).toHaveAccessibleDescription(
      'The name is too long. Use 255 characters or fewer. It has 256.',
    );
    await expect(name).toHaveValue('n'.repeat(256));
    await expect(dialog).toBeVisible();
  });

  test('[SEC-2] with 255 characters is shown whole', async ({ page }) => {
    await createAndFindAgain(page, 'n'.repeat(255));
  });

  test('[SEC-2] with emoji is shown as it is', async ({ page }) => {
    await createAndFindAgain(page, 'Spring 🌷 sale 👩‍👩‍👧‍👦');
  });

  test('[SEC-2] from right to left is shown as it is', async ({ page }) => {
    await createAndFindAgain(page, 'ברוכים הבאים أهلا وسهلا');
  });

  test('[SEC-2] with markup is text', async ({ page }) => {
    await createAndFindAgain(page, '<script>alert(1)</script><img src=x onerror=alert(2)>');
  });
});

test.describe('a CSV file', () => {
  test('[SEC-3] with a quote that is never closed loses the row alone, with the reason', async ({ page }) => {
    const audience = audiencePage(page);
    await openImport(page);
    await audience.chooseFile({
      name: 'broken.csv',
      text: 'Email,FIRSTNAME\nada@example.com,"Ada\nben@example.com,Ben\n',
    });
    await audience.checkAsSuggested();
    await expect(audience.reported('New')).toHaveText('1');
    await expect(audience.dialog.getByRole('row').last()).toContainText(
      'An opening quotation mark has no closing one',
    );
  });

  test('in UTF-16 or Windows-1252 is read, and says so', async ({ page }) => {
    const audience = audiencePage(page);
    const encoding = audience.dialog.getByRole('combobox', { name: 'Encoding' });
    await openImport(page);
    await audience.chooseFile({
      name: 'utf16.csv',
      bytes: Buffer.from('\uFEFFEmail\nada@example.com\n', 'utf16le'),
    });
    await expect(encoding).toHaveValue('utf-16le');
    await audience.dialog.getByRole('button', { name: 'Choose another file' }).click();
    await audience.chooseFile({
      name: 'latin1.csv',
      bytes: Buffer.from('Email,Name\nrene@example.com,René\n', 'latin1'),
    });
    await expect(encoding).toHaveValue('windows-1252');
    await expect(audience.dialog.getByRole('cell', { name: 'René' })).toBeVisible();
  });

  test('[SEC-3] of 200 columns is refused with how many are allowed', async ({ page }) => {
    const header = Array.from({ length: 200 }, (_, column) => `Column ${column}`).join(',');
    await expectRefused(
      page,
      { name: 'wide.csv', text: `${header}\n` },
      /has 200 columns\. Keep up to 100 columns/,
    );
  });

  test('[SEC-3] of 51 MB is refused before it is read', async ({ page }, testInfo) => {
    const path = testInfo.outputPath('big.csv');
    await writeFile(path, 'a'.repeat(51 * 1024 * 1024));
    await expectRefused(page, { path }, /is 51 MB\. The limit is 50 MB/);
  });

  test('[SEC-3] with formulas keeps them as the text they are, and leaves bad rows out with the reason', async ({
    page,
  }) => {
    const audience = audiencePage(page);
    await openImport(page);
    await audience.chooseFile({
      name: 'formulas.csv',
      text: 'Email,FIRSTNAME\neve@example.com,"=HYPERLINK(""http://example.com"")"\nno address,Bob\n',
    });
    await audience.checkAsSuggested();
    await audience.confirm.click();
    await expect(audience.reported('Added')).toHaveText('1');
    await expect(audience.reported('Not imported')).toHaveText('1');
    await expect(audience.dialog.getByRole('row').last()).toContainText(
      '“no address” is not an email address',
    );
    await audience.done();

    await audience.search.fill('eve@example.com');
    await expect(audience.row('eve@example.com')).toContainText('=HYPERLINK("http://example.com")');
  });

  test('of 10,000 rows is imported while the page goes on drawing', async ({ page }) => {
    const audience = audiencePage(page);
    const rows = Array.from({ length: 10_000 }, (_, row) => `contact-${row}@example.com,Name ${row}`);
    await openImport(page);
    await audience.chooseFile({ name: 'many.csv', text: ['Email,FIRSTNAME', ...rows].join('\n') });
    await audience.checkAsSuggested();
    await expect(audience.confirm).toHaveText('Import 10,000 contacts');
    const longestGap = await watchFrames(page);
    const start = performance.now();

    await audience.confirm.click();
    await expect(audience.reported('Added')).toHaveText('10,000');

    const took = Math.round(performance.now() - start);
    const gap = Math.round(await longestGap());
    console.log(`[SEC-3] 10,000 rows imported in ${took} ms; longest time between two frames ${gap} ms`);
    await audience.done();
    await expect(audience.count).toHaveText('100 of 12,000 contacts');
  });
});

async function createAndFindAgain(page: Page, name: string): Promise<void> {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  await programs.visit();
  await programs.createProgram({ name });
  await expect(builder.name).toHaveText(name);
  await expect(builder.list.getByText(name, { exact: true })).toBeVisible();
  await page.reload();
  await expect(builder.name).toHaveText(name);
  await programs.goTo();
  await expect(programs.link(name)).toHaveText(name);
}

async function openImport(page: Page): Promise<void> {
  await page.goto('/audience');
  await audiencePage(page).openImport();
}

/** Says what is wrong, asks for another file, and has changed nothing. */
async function expectRefused(
  page: Page,
  file: Parameters<ReturnType<typeof audiencePage>['chooseFile']>[0],
  reason: RegExp,
): Promise<void> {
  const audience = audiencePage(page);
  await openImport(page);
  await audience.chooseFile(file);
  await expect(audience.dialog.getByRole('alert')).toHaveText(reason);
  await expect(audience.dialog.getByText('Choose a CSV file', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(audience.count).toHaveText('100 of 2,000 contacts');
}

/** The longest time between two frames from now until it is asked for. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { longest: 0, last: performance.now() };
    const frame = (now: number) => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return seen;
  });
  return () => watch.evaluate(({ longest }) => longest);
}
