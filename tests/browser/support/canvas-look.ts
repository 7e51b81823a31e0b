import type { Page } from '@playwright/test';

/** Every text on the canvas that can be seen, with its size on the screen in px. */
export async function lowestText(page: Page): Promise<readonly { text: string; size: number }[]> {
  return page.locator('.react-flow').evaluate((canvas) => {
    const viewport = canvas.querySelector('.react-flow__viewport');
    const zoom = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : '').a;
    return [...canvas.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(({ textContent }) => textContent?.trim() ?? '').join(' ');
      const isSeen = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
      if (text === '' || !isSeen || element.closest('.visually-hidden')) return [];
      const scale = viewport?.contains(element) === true ? zoom : 1;
      return [
        { text, size: Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * scale * 10) / 10 },
      ];
    });
  });
}

/** Of each connector against the ground of the canvas (WCAG 2.2, "contrast ratio"). */
export async function contrastOfConnectors(page: Page): Promise<readonly number[]> {
  return page.locator('.react-flow').evaluate(async (canvas) => {
    // Colours change gently.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const channel = Number(part) / 255;
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const background = canvas.querySelector('.react-flow__background') ?? canvas;
    const ground = luminance(getComputedStyle(background).backgroundColor);
    return [...canvas.querySelectorAll('.react-flow__edge-path')].map((line) => {
      const [darker = 0, lighter = 0] = [ground, luminance(getComputedStyle(line).stroke)].sort(
        (a, b) => a - b,
      );
      return (lighter + 0.05) / (darker + 0.05);
    });
  });
}

/** How many rows of buttons the view bar has. */
export async function rowsOfViewBar(page: Page): Promise<number> {
  const buttons = page.getByRole('toolbar', { name: 'View' }).getByRole('button');
  const tops = await buttons.evaluateAll((all) =>
    all.map((button) => Math.round(button.getBoundingClientRect().top)),
  );
  return new Set(tops).size;
}

/** Cards that something else of the canvas lies over, or that are not wholly in sight. */
export async function coveredCards(page: Page): Promise<readonly string[]> {
  return page.locator('.react-flow').evaluate((canvas) => {
    const window = canvas.getBoundingClientRect();
    const bars = [...canvas.querySelectorAll('.react-flow__panel')].map((bar) => bar.getBoundingClientRect());
    return [...canvas.querySelectorAll('.react-flow__node')].flatMap((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const isInSight =
        left >= window.left && right <= window.right && top >= window.top && bottom <= window.bottom;
      const isCovered = bars.some(
        (bar) => left < bar.right && right > bar.left && top < bar.bottom && bottom > bar.top,
      );
      return isInSight && !isCovered ? [] : [card.textContent ?? ''];
    });
  });
}
