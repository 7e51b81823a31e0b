import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe can't decide by itself, and was decided by a person: docs/accessibility.md says why each is right. By rule,
 * then by the reason that axe gives for not knowing.
 */
const JUDGED: Readonly<Record<string, readonly string[]>> = {
  'aria-hidden-focus': ['focusable-modal-open'],
  'aria-valid-attr-value': ['controlsWithinPopup'],
  'color-contrast': [
    'bgOverlap',
    'elmPartiallyObscuring',
    'elmPartiallyObscured',
    'imgNode',
    'nonBmp',
    'shortTextContent',
  ],
  'target-size': ['target-size', 'target-offset', 'nonTabbableNeighbor', 'partiallyObscuredNonTabbable'],
};

/** An open menu is modal, as a dialog is; axe lets only the dialog stand outside of the landmarks. */
async function isOfOpenMenu(page: Page, rule: string, { target }: Found): Promise<boolean> {
  if (rule !== 'region') return false;
  return page.evaluate(
    (selector) => Boolean(document.querySelector(selector)?.closest('[role="menu"]')),
    String(target[0]),
  );
}

/** What axe finds wrong, and what it can't decide and nobody has judged, one line each. */
export async function findingsOfAxe(page: Page): Promise<readonly string[]> {
  return findings(page, (axe) => axe.withTags(TAGS));
}

/** The same for the rules that look at colours, which are all that another theme changes. */
export async function findingsAboutColours(page: Page): Promise<readonly string[]> {
  return findings(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
}

async function findings(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  await standStill(page);
  // The pages have no frames: the older way of running needs no second page for each look.
  const axe = choose(new AxeBuilder({ page }).setLegacyMode());
  const { violations, incomplete } = await analyzeAtRest(axe);
  const wrong: string[] = [];
  for (const { id, nodes } of violations) {
    for (const node of nodes) {
      if (!(await isOfOpenMenu(page, id, node))) wrong.push(`${id}: ${whereOf(node)}`);
    }
  }
  return [
    ...wrong,
    ...incomplete.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !reasonsOf(node).every((reason) => JUDGED[id]?.includes(reason)))
        .map((node) => `not judged, ${id} (${reasonsOf(node).join(', ')}): ${whereOf(node)}`),
    ),
  ];
}

const MOST_LOOKS = 5;

/** Where a part of the page arrives while axe looks, it can no longer find the headings it began with: it looks again. */
async function analyzeAtRest(
  axe: AxeBuilder,
  looks = 1,
): Promise<Awaited<ReturnType<AxeBuilder['analyze']>>> {
  const results = await axe.analyze();
  const hasChanged = results.incomplete.some(({ id }) => id === 'heading-order');
  return hasChanged && looks < MOST_LOOKS ? analyzeAtRest(axe, looks + 1) : results;
}

/** In the middle of a transition colours are those of neither look. What turns for ever, as a spinner does, is no transition. */
async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}

type Checked = { readonly data?: unknown; readonly id: string };
type Found = {
  readonly target: readonly unknown[];
  readonly html: string;
  readonly failureSummary?: string | undefined;
  readonly any: readonly Checked[];
  readonly all: readonly Checked[];
  readonly none: readonly Checked[];
};

function whereOf({ target, html, failureSummary }: Found): string {
  return `${target.join(' ')} ${html.slice(0, 160)} ${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`;
}

function reasonsOf({ any, all, none }: Found): readonly string[] {
  return [...any, ...all, ...none].map(({ id, data }) =>
    typeof data === 'object' && data !== null && 'messageKey' in data && typeof data.messageKey === 'string'
      ? data.messageKey
      : id,
  );
}
