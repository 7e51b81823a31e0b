import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { end } from '#tests/domain/builders/a-design.ts';
import { builderPage } from './pages/builder-page.ts';
import { importProgramDialog } from './pages/import-program-dialog.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { storedDesign } from './support/store-design.ts';
import { asDrawn } from './support/ten-steps.ts';
import { expect, test } from './support/test.ts';

/** A draft of the sample account with eight steps. */
const DRAFT = 13;
const THERE = 'Campaign “Thank you for your order”';
const ELSEWHERE = 'Campaign “Only in the other account”';

test('a program leaves as a file and comes back as a draft, with what is missing here put in its place', async ({
  page,
}) => {
  const builder = builderPage(page);
  const importing = importProgramDialog(page);
  await builder.visit(DRAFT);
  const design = await storedDesign(page, DRAFT);
  const file = await textOf(await downloaded(page, () => builder.chooseUtility('Export')));
  await myProgramsPage(page).goTo();

  await importing.open();
  const fromElsewhere = file.replace('"How do you like it?"', '"Only in the other account"');
  await importing.chooseFile('After purchase.program.json', Buffer.from(fromElsewhere));
  await expect(importing.name).toHaveValue('After purchase');
  await expect(importing.badge(THERE)).toHaveText('Found');
  await expect(importing.badge(ELSEWHERE)).toHaveText('Missing');
  await importing.use(ELSEWHERE).selectOption('How do you like it?');
  await expect(importing.badge(ELSEWHERE)).toHaveText('Found');
  await importing.name.fill('Come back');
  await importing.confirm();

  await expect(builder.name).toHaveText('Come back');
  await expect(builder.status('Draft')).toBeVisible();
  expect(asDrawn(await storedDesign(page, openProgramId(page)))).toEqual(asDrawn(design));
});

test.describe('[SEC-3] a file that is no program is refused in words, and nothing changes:', () => {
  const wrong: Readonly<Record<string, { make: (good: string) => string; words: RegExp }>> = {
    'other JSON': { make: () => '{"name": "package"}', words: /not a program file\..*It is JSON, but/s },
    'a newer format': {
      make: (good) => good.replace('"version": 1', '"version": 2'),
      words: /made by a newer version.*Reload the page/s,
    },
    '50,000 steps': { make: withSteps(50_000), words: /too large to be a program.*5,000 steps/s },
    'over 10 MB': { make: () => ' '.repeat(10 * 1024 * 1024 + 1), words: /larger than 10 MB/ },
    'a depth of 100,000': {
      make: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      words: /The file is not a program file/,
    },
    'a prototype key': {
      make: (good) => good.replace('"name"', '"__proto__": {"isAdmin": true}, "name"'),
      words: /content that is not allowed \(__proto__\)/,
    },
  };

  test(Object.keys(wrong).join(', '), async ({ page }) => {
    const builder = builderPage(page);
    const importing = importProgramDialog(page);
    await builder.visit(DRAFT);
    const good = await textOf(await downloaded(page, () => builder.chooseUtility('Export')));
    await myProgramsPage(page).goTo();
    await expect(myProgramsPage(page).link('After purchase')).toBeVisible();
    const before = await namesIn(page);
    await importing.open();

    for (const [name, { make, words }] of Object.entries(wrong)) {
      await importing.chooseFile(`${name}.json`, Buffer.from(make(good)));
      await expect(importing.refusal, name).toHaveText(words);
      await expect(importing.dialog, name).toBeVisible();
    }

    await page.keyboard.press('Escape');
    await expect(importing.dialog).toBeHidden();
    await page.reload();
    await expect(myProgramsPage(page).heading).toBeVisible();
    await expect.poll(() => namesIn(page)).toEqual(before);
  });
});

test('the picture of a program leaves as PNG and as SVG', async ({ page }) => {
  const builder = builderPage(page);
  const dialog = page.getByRole('dialog', { name: 'Download picture' });
  const press = (name: string) => dialog.getByRole('button', { name }).click();
  await builder.visit(DRAFT);
  await builder.chooseUtility('Download picture');
  const preview = await sizeOf(dialog.getByRole('img'));

  const png = await bytesOf(await downloaded(page, () => press('Download PNG')));
  const svg = await textOf(await downloaded(page, () => press('Download SVG')));

  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as fine as it is large, as it is looked at on any screen.
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
    width: preview.width * 2,
    height: preview.height * 2,
  });
  for (const words of ['Send email', 'How do you like it?', 'Yes', 'Not asked for a review'])
    expect(svg).toContain(`>${words}<`);
  expect(svg).not.toMatch(/<script|<foreignObject|href/);
});

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function textOf(download: Download): Promise<string> {
  return (await bytesOf(download)).toString('utf8');
}

function withSteps(count: number) {
  return (good: string) => {
    const file = JSON.parse(good);
    file.design.nodes = Array.from({ length: count }, (_, index) => end(`end-${index}`));
    return JSON.stringify(file);
  };
}

function namesIn(page: Page): Promise<readonly string[]> {
  return page.getByRole('main').getByRole('row').getByRole('link').allTextContents();
}

async function sizeOf(picture: Locator): Promise<{ width: number; height: number }> {
  const [width, height] = [await picture.getAttribute('width'), await picture.getAttribute('height')];
  return { width: Number(width), height: Number(height) };
}

function openProgramId(page: Page): number {
  return Number(/\/programs\/(\d+)/.exec(page.url())?.[1]);
}
