import type { Page } from '@playwright/test';

/**
 * Makes every text 40 % longer and gives the page a direction, as translations do; `restoreTexts` takes it back. Words stay
 * words, for lines break between them.
 */
export async function lengthenTexts(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate((dir) => {
    const originals = new Map<Text, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (/\p{L}/u.test(text.data)) originals.set(text, text.data);
    }
    for (const [text, original] of originals) {
      text.data = original.replace(
        /\p{L}{3,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
      );
    }
    document.documentElement.dir = dir;
    Reflect.set(globalThis, 'originalTexts', originals);
  }, direction);
}

export async function restoreTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [text, original] of Reflect.get(globalThis, 'originalTexts') as Map<Text, string>) {
      text.data = original;
    }
    document.documentElement.removeAttribute('dir');
  });
}

/**
 * Texts of which a part can't be seen because something around them cuts it off. What ends in an ellipsis says that there is
 * more; what is scrolled can be scrolled to.
 */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCutOff = (element: Element, { left, right, top, bottom }: DOMRect) => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, position } = getComputedStyle(around);
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        const box = around.getBoundingClientRect();
        // For the ear only.
        if (box.width <= 1) return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const isScrolled = /auto|scroll/.test(overflowX + overflowY);
        if (hides(overflowX) && (left < box.left - 1 || right > box.right + 1)) return true;
        if (hides(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1)) return true;
        if (isScrolled || position === 'fixed') return false;
      }
      return false;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || node.textContent?.trim() === '' || !element.checkVisibility({ opacityProperty: true }))
        continue;
      // The canvas is larger than its window.
      if (element.closest('.react-flow__viewport, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && isCutOff(element, rect))
          found.add(`“${node.textContent}” in ${element.className}`);
      }
    }
    return [...found];
  });
}
