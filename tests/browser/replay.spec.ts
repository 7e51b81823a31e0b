import { expect, test } from './support/test.ts';

const WELCOME = '/programs/1';

test('the replay shows a past moment, and returns to now', async ({ page }) => {
  await page.goto(`${WELCOME}?replay=on`);
  const slider = page.getByRole('slider', { name: 'Time' });
  await slider.focus();
  await page.keyboard.press('Home');
  const beginning = await slider.getAttribute('aria-valuetext');
  await page.keyboard.press('End');
  await expect(slider).not.toHaveAttribute('aria-valuetext', beginning ?? '');
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(slider).toBeHidden();
});
