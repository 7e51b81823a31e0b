import { expect, test } from './support/test.ts';

test('the journey of a contact who never entered says why', async ({ page }) => {
  await page.goto('/programs/1?contact=1');
  const heading = page.getByRole('heading', { name: 'Never enrolled in this program' });
  await expect(heading).toBeVisible();
  const reasons = page.getByRole('complementary').filter({ has: heading });
  await expect(reasons.getByText(/Why not|What comes next/)).toBeVisible();
  await expect(reasons.getByRole('listitem').first()).toContainText(/[a-z]{3}/);
});
