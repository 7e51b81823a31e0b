import { type Comparison, listLostConnectors, type NodeMark } from '#domain/diff/compare-designs.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { cardSize } from '#features/builder/drawing/card-size.ts';
import { drawnConnectors, lineShapes } from './connector-shapes.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './picture.ts';
import { textWidth } from './text-fit.ts';

type Look = { readonly ink: Ink; readonly fill: Ink; readonly words: string; readonly sign: string };

/** Each mark by colour, by sign and in words. Signs on a ground of 10 x 10. */
const LOOKS: Readonly<Record<NodeMark, Look>> = {
  added: { ink: 'added', fill: 'addedBg', words: 'Added', sign: 'M5 1v8M1 5h8' },
  removed: { ink: 'removed', fill: 'removedBg', words: 'Removed', sign: 'M1 5h8' },
  changed: { ink: 'changed', fill: 'changedBg', words: 'Changed', sign: 'M1 9l1-3 5-5 2 2-5 5z' },
  moved: { ink: 'moved', fill: 'movedBg', words: 'Moved', sign: 'M1 5h8M3 3 1 5l2 2M7 3l2 2-2 2' },
};

const AROUND = 4;
const PILL = { height: 20, side: 8, sign: 10, gap: 5, size: 12 } as const;

/** What to draw over the later version so that it shows what differs from the earlier one. */
export function markShapes(comparison: Comparison, height: number): readonly Shape[] {
  const { design, marks, diff } = comparison;
  const gone = drawnConnectors(design, height, listLostConnectors(comparison));
  const made = drawnConnectors(design, height, design.connectors).filter(({ connector }) =>
    diff.connected.includes(connector),
  );
  return [
    ...gone.flatMap((line) => [
      ...lineShapes(line, { stroke: 'removed', isDashed: true }),
      ...signAt(line.middle, 'removed'),
    ]),
    ...made.flatMap((line) => [...lineShapes(line, { stroke: 'added' }), ...signAt(line.middle, 'added')]),
    ...design.nodes.flatMap((node) => {
      const mark = marks.get(node.id);
      return mark ? cardMark(node, mark, height) : [];
    }),
  ];
}

function cardMark(node: ProgramNode, mark: NodeMark, height: number): readonly Shape[] {
  const { ink, fill, words, sign } = LOOKS[mark];
  const { x, y } = node.position;
  const size = cardSize(node, height);
  const width = PILL.side * 2 + PILL.sign + PILL.gap + textWidth(words, PILL.size);
  const pill = {
    x: x + 8,
    y: y - AROUND - PILL.height / 2,
    width,
    height: PILL.height,
    radius: PILL.height / 2,
  };
  return [
    {
      kind: 'rect',
      x: x - AROUND,
      y: y - AROUND,
      width: size.width + 2 * AROUND,
      height: size.height + 2 * AROUND,
      radius: 13,
      stroke: ink,
      strokeWidth: 2,
      isDashed: mark === 'removed',
    },
    { kind: 'rect', ...pill, fill, stroke: ink },
    { kind: 'path', d: sign, x: pill.x + PILL.side, y: pill.y + 5, stroke: ink, strokeWidth: 1.5 },
    {
      kind: 'text',
      x: pill.x + PILL.side + PILL.sign + PILL.gap,
      y: pill.y + 14,
      text: words,
      size: PILL.size,
      isStrong: true,
      isCentred: false,
      fill: `${mark}Fg`,
    },
  ];
}

function signAt({ x, y }: { x: number; y: number }, mark: 'added' | 'removed'): readonly Shape[] {
  const { ink, fill, sign } = LOOKS[mark];
  return [
    { kind: 'rect', x: x - 10, y: y - 10, width: 20, height: 20, radius: 10, fill, stroke: ink },
    { kind: 'path', d: sign, x: x - 5, y: y - 5, stroke: ink, strokeWidth: 1.5 },
  ];
}
