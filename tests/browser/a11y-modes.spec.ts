import { builderPage } from './pages/builder-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { expect, test } from './support/test.ts';

test('[A11Y-7] with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const builder = builderPage(page);
  await builder.visit(13);
  await builder.openSettings('Delay');
  await builder.utilities.click();
  await expect(page.getByRole('menu')).toBeVisible();

  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const seconds = [...transitionDuration.split(','), animationName === 'none' ? '0s' : animationDuration];
      return seconds.some((time) => Number.parseFloat(time) > 0.01) ? [element.outerHTML.slice(0, 120)] : [];
    }),
  );

  expect(moving).toEqual([]);
});

test('[A11Y-7] with forced colours the focus, the pressed filter and the connectors are visible', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const myPrograms = myProgramsPage(page);
  const builder = builderPage(page);
  await myPrograms.visit();
  const [pressed, other] = [myPrograms.filter('All'), myPrograms.filter('Draft')];
  await pressed.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');

  await expect(pressed).toHaveCSS('outline-style', 'solid');
  const look = (element: Element) => {
    const { backgroundColor, borderColor, borderWidth } = getComputedStyle(element);
    return { backgroundColor, borderColor, borderWidth };
  };
  expect(await pressed.evaluate(look)).not.toEqual(await other.evaluate(look));

  await builder.visit(13);
  const [line, ground] = await Promise.all([
    page
      .locator('.react-flow__edge path')
      .first()
      .evaluate((path) => getComputedStyle(path).stroke),
    builder.steps.evaluate((canvas) => getComputedStyle(canvas).backgroundColor),
  ]);
  expect(line).not.toBe(ground);
});
