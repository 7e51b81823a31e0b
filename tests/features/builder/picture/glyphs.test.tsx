import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { NodeType } from '#domain/nodes/node.ts';
import { PALETTE_TYPES } from '#domain/nodes/registry.ts';
import { getGlyph } from '#features/builder/picture/glyphs.ts';
import { getIcon } from '#product/node-look.ts';

const TYPES: readonly NodeType[] = ['start', ...PALETTE_TYPES];

it('draws every step with the icon that it has on the canvas', () => {
  const drawn = TYPES.map((type) => [type, getGlyph(type)]);
  expect(drawn).toEqual(TYPES.map((type) => [type, pathOf(type)]));
});

/** The shapes of an icon as one path. */
function pathOf(type: NodeType): string {
  const IconOfType = getIcon(type);
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<IconOfType />);
  return [...page.querySelectorAll('svg > *')].map(asPath).join('');
}

function asPath(shape: Element): string {
  const read = (name: string) => Number(shape.getAttribute(name) ?? 0);
  if (shape.tagName === 'circle') {
    const [x, y, r] = [read('cx'), read('cy'), read('r')];
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }
  if (shape.tagName === 'line') return `M${read('x1')} ${read('y1')}L${read('x2')} ${read('y2')}`;
  if (shape.tagName === 'rect') {
    const [r, w, h] = [read('rx'), read('width') - 2 * read('rx'), read('height') - 2 * read('rx')];
    const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
    return `M${read('x') + r} ${read('y')}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
  }
  // Alone, a path begins where it says; after another it would begin where that one ended.
  return (shape.getAttribute('d') ?? '').replace(
    /^m(-?[\d.]+)[ ,]?(-?[\d.]+)\s*(?=([a-z])?)/,
    (_all, x: string, y: string, next?: string) => `M${x} ${y}${next === undefined ? 'l' : ''}`,
  );
}
