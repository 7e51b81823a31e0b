import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export type Point = { readonly x: number; readonly y: number };

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** On a line that has corners, where its middle may lie beside it. */
export async function halfwayAlong(line: Locator): Promise<Point> {
  return line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('It is not a line');
    const { x, y } = path
      .getPointAtLength(path.getTotalLength() / 2)
      .matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });
}

/** With the mouse, over a point halfway. */
export async function drag(page: Page, from: Point, to: Point | { dx: number; dy: number }): Promise<void> {
  const end = 'x' in to ? to : { x: from.x + to.dx, y: from.y + to.dy };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + end.x) / 2, (from.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** With one finger, sideways first. What the browser makes of touches besides, such as clicks, it makes here too. */
export async function dragByTouch(page: Page, from: Point, to: Point): Promise<void> {
  const finger = await touchAndMove(page, from, to);
  await finger.lift();
}

/** A finger that has come to a point, sideways first, and rests there. */
export async function touchAndMove(page: Page, from: Point, to: Point) {
  const devTools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    devTools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
  await touch('touchMove', { x: (from.x + to.x) / 2, y: from.y });
  await touch('touchMove', to);
  return {
    moveTo: (at: Point) => touch('touchMove', at),
    lift: async () => {
      await touch('touchEnd');
      await devTools.detach();
    },
  };
}

/**
 * With one finger that follows its target until the page shows that it has been reached: a panel that has just
 * closed may still move the canvas.
 */
export async function dragByTouchOnto(
  page: Page,
  from: Point,
  { findTarget, sign }: { findTarget: () => Promise<Point>; sign: Locator },
): Promise<void> {
  const finger = await touchAndMove(page, from, await findTarget());
  await expect(async () => {
    await finger.moveTo(await findTarget());
    await expect(sign).toBeVisible({ timeout: 1000 });
  }).toPass();
  await finger.lift();
}
