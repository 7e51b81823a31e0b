import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const declared = [
  ...css.matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]{6})(?:[0-9a-f]{2})?, (#[0-9a-f]{6})(?:[0-9a-f]{2})?\);/g,
  ),
];
const tokens = new Map(declared.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

const grounds = [
  'ground',
  'ground-quiet',
  'ground-raised',
  'ground-hover',
  'ground-pressed',
  'ground-selected',
];
const tones = ['neutral', 'success', 'warning', 'danger', 'info', 'accent'];
const hues = ['slate', 'blue', 'amber', 'violet', 'magenta', 'teal'];

type Pair = readonly [foreground: string, background: string];

const texts: readonly Pair[] = [
  ...grounds.flatMap((ground): Pair[] => [
    ['text', ground],
    ['text-quiet', ground],
    ['accent-text', ground],
    ['danger-fg', ground],
    ['warning-fg', ground],
  ]),
  ...tones.flatMap((tone): Pair[] => [
    [`${tone}-fg`, `${tone}-bg`],
    ['text', `${tone}-bg`],
    ['text-quiet', `${tone}-bg`],
  ]),
  ...hues.map((hue): Pair => [`hue-${hue}-fg`, `hue-${hue}-bg`]),
  ['on-accent', 'accent-6'],
  ['on-accent', 'accent-7'],
  ['on-accent', 'accent-8'],
  ['on-danger', 'danger-solid'],
  ['on-danger', 'danger-solid-hover'],
  ['text-on-inverse', 'ground-inverse'],
  ['text', 'accent-3'],
];

const shapes: readonly Pair[] = [
  ...['ground', 'ground-quiet', 'ground-raised'].flatMap((ground): Pair[] => [
    ['line-control', ground],
    ['connector', ground],
    ['focus-ring', ground],
    ['icon', ground],
    ['accent-solid', ground],
    ['accent-6', ground],
    ['danger-solid', ground],
    ['warning-solid', ground],
    ...hues.map((hue): Pair => [`hue-${hue}-fg`, ground]),
  ]),
  ...tones.flatMap((tone): Pair[] => [
    [`${tone}-solid`, `${tone}-bg`],
    [`${tone}-solid`, 'ground'],
    [`${tone}-solid`, 'ground-selected'],
  ]),
  ['focus-ring', 'ground-selected'],
  ['accent-solid', 'grey-5'],
  ['icon', 'ground-pressed'],
];

describe('tokens', () => {
  test('every foreground has its background', () => {
    const withoutBackground = [...tokens.keys()]
      .filter((name) => name.endsWith('-fg'))
      .filter((name) => !tokens.has(name.replace(/-fg$/, '-bg')));
    expect(withoutBackground).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('text has enough contrast, %s', (theme) => {
    expect(belowContrast(texts, 4.5, theme)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'borders and shapes that carry meaning have enough contrast, %s',
    (theme) => {
      expect(belowContrast(shapes, 3, theme)).toEqual([]);
    },
  );
});

function belowContrast(pairs: readonly Pair[], least: number, theme: 'light' | 'dark'): string[] {
  return pairs
    .map(([foreground, background]) => ({
      words: `${foreground} on ${background}`,
      contrast: contrast(colour(foreground, theme), colour(background, theme)),
    }))
    .filter((pair) => pair.contrast < least)
    .map((pair) => `${pair.words}: ${pair.contrast.toFixed(2)}`);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css declares no --${name}`);
  return token[theme];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
