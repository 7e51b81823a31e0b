import type { Page } from '@playwright/test';

/**
 * What can be pressed and is smaller than 24 x 24 px, one line each. A link within a line of text may be as high as the
 * line (WCAG 2.2, 2.5.8); a control that only its label shows has the size of the label. The canvas is measured at 100 %,
 * whatever zoom shows the whole program.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const controls =
      'a[href], button, input, select, textarea, [role^="menuitem"], [role="tab"], [role="separator"][tabindex]';
    const isCovered = (element: Element) => element.closest('[inert], [aria-hidden="true"]') !== null;
    const isInText = (element: Element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    const boxOf = (element: Element) => {
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const shown = element.matches('.visually-hidden') ? (labels[0] ?? element) : element;
      const box = shown.getBoundingClientRect();
      const isScaled = shown instanceof HTMLElement && shown.closest('.react-flow__viewport') !== null;
      return isScaled ? new DOMRect(box.x, box.y, shown.offsetWidth, shown.offsetHeight) : box;
    };
    // A thin line may be caught beside itself.
    const isCaughtAround = (element: Element, { x, y, width, height }: DOMRect) => {
      const [across, down] = [width < LEAST ? LEAST / 2 - 1 : 0, height < LEAST ? LEAST / 2 - 1 : 0];
      return [-1, 1].every((side) =>
        element.contains(
          document.elementFromPoint(x + width / 2 + side * across, y + height / 2 + side * down),
        ),
      );
    };
    return [...document.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isCovered(element))
      .filter((element) => !isInText(element) && !element.matches('[tabindex="-1"].visually-hidden'))
      .flatMap((element) => {
        const box = boxOf(element);
        const { width, height } = box;
        // Half a pixel less is a matter of rounding under zoom.
        if (width === 0 || (width >= LEAST - 0.5 && height >= LEAST - 0.5)) return [];
        if (isCaughtAround(element, box)) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent.trim();
        return [
          `${element.tagName.toLowerCase()} "${name.slice(0, 60)}" ${Math.round(width)} x ${Math.round(height)}`,
        ];
      });
  });
}
