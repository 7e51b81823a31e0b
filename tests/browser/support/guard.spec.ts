import { expect, test } from './test.ts';

// The guard of test.ts is itself tested: each of these pages does one forbidden thing, and must fail.

test('the built page, its headers and its scripts pass the guard', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a violation of the policy fails', async ({ page }) => {
  test.fail();
  await page.goto('/');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
});

test('markup made from text fails', async ({ page }) => {
  test.fail();
  await page.goto('/');
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>text</p>';
    } catch {
      // Refused by the policy; the guard must have seen it none the less.
    }
  });
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('an error on the console fails', async ({ page }) => {
  test.fail();
  await page.goto('/');
  await page.evaluate(() => console.error('something broke'));
});

test('an uncaught error fails', async ({ page }) => {
  test.fail();
  await page.goto('/');
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('nobody caught this');
    });
  });
});

test('a request to another host fails', async ({ page }) => {
  test.fail();
  await page.goto('/');
  await page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => undefined));
});

test.describe('a problem that a test provokes on purpose', () => {
  test.use({ allowedComplaints: [/something broke/] });

  test('passes when the test names it', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('something broke'));
  });
});
