import type { Page } from '@playwright/test';

/** What has to be scrolled sideways to be seen, the page itself included. The canvas may be larger than the window. */
export async function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => element.closest('.react-flow') === null && element.checkVisibility())
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
      })
      .map((element) => {
        const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
        return `${element.tagName.toLowerCase()} "${name}": ${element.scrollWidth} in ${element.clientWidth} px`;
      }),
  );
}
