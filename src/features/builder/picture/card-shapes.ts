import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, summariseNode } from '#domain/nodes/registry.ts';
import { cardSize } from '#features/builder/drawing/card-size.ts';
import { getHue } from '#product/node-look.ts';
import { GLYPH_GROUND, getGlyph } from './glyphs.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './picture.ts';
import { linesThatFit } from './text-fit.ts';

const TILE = 36;
const ICON = 16;
const SIDE = 12;
const GAP = 12;
const TITLE = { size: 14, leading: 18 } as const;
const SUMMARY = { size: 13, leading: 16 } as const;

/** A step as its card, a text label as its note. */
export function cardShapes(node: ProgramNode, words: WordsContext, height: number): readonly Shape[] {
  const { width, height: own } = cardSize(node, height);
  const box = { ...node.position, width, height: own };
  return isAnnotation(node) ? labelShapes(node, box) : stepShapes(node, words, box);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function stepShapes(node: ProgramNode, words: WordsContext, box: Box): readonly Shape[] {
  const hue = getHue(node.type);
  const [background, foreground]: [Ink, Ink] = [`${hue}Bg`, `${hue}Fg`];
  const middle = box.y + box.height / 2;
  const tile = { x: box.x + SIDE, y: middle - TILE / 2 };
  const left = tile.x + TILE + GAP;
  const width = box.x + box.width - SIDE - left;
  const lines = linesThatFit(summariseNode(node, words), { width, size: SUMMARY.size, lines: 2 });
  const top = middle - (TITLE.leading + lines.length * SUMMARY.leading) / 2;
  return [
    { kind: 'rect', ...box, radius: 10, fill: 'card', stroke: 'cardLine' },
    { kind: 'rect', ...tile, width: TILE, height: TILE, radius: 8, fill: background },
    {
      kind: 'path',
      d: getGlyph(node.type),
      x: tile.x + (TILE - ICON) / 2,
      y: tile.y + (TILE - ICON) / 2,
      scale: ICON / GLYPH_GROUND,
      stroke: foreground,
      strokeWidth: (1.5 * GLYPH_GROUND) / ICON,
    },
    text(getNodeTitle(node), { x: left, y: top + 13, size: TITLE.size, isStrong: true, fill: 'text' }),
    ...lines.map((line, index) => {
      const y = top + TITLE.leading + index * SUMMARY.leading + 13;
      return text(line, { x: left, y, size: SUMMARY.size, isStrong: false, fill: 'quiet' });
    }),
  ];
}

function labelShapes(node: ProgramNode, box: Box): readonly Shape[] {
  const written = node.type === 'textLabel' ? node.settings.text : '';
  const most = Math.max(1, Math.floor((box.height - 16) / SUMMARY.leading));
  const lines = written
    .split('\n')
    .flatMap((line) => {
      const fitting = linesThatFit(line, { width: box.width - 2 * SIDE, size: SUMMARY.size, lines: most });
      return fitting.length > 0 ? fitting : [''];
    })
    .slice(0, most);
  return [
    { kind: 'rect', ...box, radius: 10, fill: 'card', stroke: 'cardLine', isDashed: true },
    ...lines.map((line, index) => {
      const y = box.y + 21 + index * SUMMARY.leading;
      return text(line, { x: box.x + SIDE, y, size: SUMMARY.size, isStrong: false, fill: 'text' });
    }),
  ];
}

function text(
  line: string,
  place: { x: number; y: number; size: number; isStrong: boolean; fill: Ink },
): Shape {
  return { kind: 'text', text: line, isCentred: false, ...place };
}
