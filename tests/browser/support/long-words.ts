import type { Page } from '@playwright/test';

/** Every text of the page with accents and 40 % more letters, as a translation might be. Layout alone is looked at then. */
export async function lengthenTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const accented: Readonly<Record<string, string>> = {
      a: 'å',
      e: 'é',
      i: 'î',
      o: 'ö',
      u: 'ü',
      A: 'Å',
      E: 'É',
    };
    const lengthen = (text: string) => {
      const words = text.trim();
      if (!/\p{L}{2}/u.test(words)) return text;
      const more = 'öxé '.repeat(Math.ceil((words.length * 0.4) / 4)).slice(0, Math.ceil(words.length * 0.4));
      const long = words.replaceAll(/[aeiouAE]/g, (letter) => accented[letter] ?? letter);
      return text.replace(words, `${long} ${more}`.trimEnd());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      // What the account has written, names that no language changes, and the bar of a program, whose widths are those of
      // its own words (docs/decisions/085).
      const kept = 'script, style, svg, textarea, [translate="no"], [data-room], .react-flow__viewport';
      if (text.parentElement?.closest(kept)) continue;
      text.data = lengthen(text.data);
    }
  });
}

/** Texts that something cuts off without a sign, and controls that lie upon each other. */
export async function findCutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
    const scope = dialog ?? document.body;
    const isSeen = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('.visually-hidden, .react-flow__viewport, [aria-hidden="true"]') === null;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 48)}”`;
    const isMarkedAsCut = (element: Element) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    };
    const cut: string[] = [];
    for (const element of scope.querySelectorAll('*')) {
      const own = [...element.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !isSeen(element) || element.tagName === 'OPTION') continue;
      const range = document.createRange();
      range.selectNodeContents(own);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || element.clientWidth === 1) continue;
      for (let around: Element | null = element; around && around !== scope; around = around.parentElement) {
        if (isMarkedAsCut(around)) break;
        const { overflowX, overflowY, display } = getComputedStyle(around);
        if (display === 'inline') continue;
        const box = around.getBoundingClientRect();
        const isControl = around.matches('button, a, [role="tab"], [class*="badge"]');
        const isOut =
          text.left < box.left - 1 ||
          text.right > box.right + 1 ||
          (overflowY !== 'auto' && overflowY !== 'scroll' && text.bottom > box.bottom + 1);
        if (isOut && (isControl || overflowX === 'hidden' || overflowX === 'clip')) {
          cut.push(nameOf(element));
          break;
        }
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
          break;
      }
    }
    // What is placed inside a field, as its button is, lies upon it on purpose.
    const controls = [...scope.querySelectorAll('button, a, select, input:not([type="range"]), textarea')]
      .filter((element) => isSeen(element) && getComputedStyle(element).position !== 'absolute')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const overlaps = controls.flatMap(({ element, box }, index) =>
      controls.slice(index + 1).flatMap((other) => {
        if (element.contains(other.element) || other.element.contains(element)) return [];
        if (element.parentElement !== other.element.parentElement) return [];
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return width > 2 && height > 2 ? [`${nameOf(element)} upon ${nameOf(other.element)}`] : [];
      }),
    );
    return [...cut, ...overlaps];
  });
}
