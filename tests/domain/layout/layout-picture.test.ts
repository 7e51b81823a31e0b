import { expect, test } from 'vitest';
import { CARD } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  quantitySplit,
  sendEmail,
  start,
  updateContact,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { drawConnectors } from './broken-route-rules.ts';

const MARGIN = 24;
const STYLE =
  '.c{fill:#fff;stroke:#475569;stroke-width:1.5}.l{fill:none;stroke:#64748b;stroke-width:2}.h{fill:#64748b}' +
  '.t{font:600 20px system-ui,sans-serif;text-anchor:middle;fill:#0f172a}';

const design = tidyUp(
  aDesign({
    nodes: [
      start(),
      decision('ask'),
      sendEmail('thank'),
      quantitySplit('firsts', 100),
      delay('wait'),
      updateContact('mark', { kind: 'optIn', preferenceIds: [] }),
      sendEmail('offer'),
      delay('later'),
      end(),
      end('early'),
    ],
    connectors: ways(
      'start > ask yes> thank > wait > mark > end',
      'ask no> firsts first> offer > later > end',
      'firsts rest> early',
    ),
  }),
);

test('the picture of docs/layout.md is what the layout makes', async () => {
  await expect(draw(design)).toMatchFileSnapshot('../../../docs/layout.svg');
});

function draw(program: Design): string {
  const lines = drawConnectors(program, CARD.height).map(({ corners }) => {
    const { x, y } = corners.at(-1) ?? { x: 0, y: 0 };
    const points = corners.map((corner) => `${corner.x},${corner.y}`).join(' ');
    return `<polyline class="l" points="${points}"/><path class="h" d="M${x - 6},${y - 11}h12l-6,11z"/>`;
  });
  const cards = program.nodes.map((node) => {
    const { x, y } = node.position;
    const [middle, base] = [x + CARD.width / 2, y + CARD.height / 2 + 7];
    const title = getNodeTitle(node);
    return `<rect class="c" x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}" rx="10"/><text class="t" x="${middle}" y="${base}">${title}</text>`;
  });
  const [left, right] = [Math.min, Math.max].map((most) =>
    most(...program.nodes.map(({ position }) => position.x)),
  );
  const bottom = Math.max(...program.nodes.map(({ position }) => position.y)) + CARD.height;
  const width = (right ?? 0) + CARD.width - (left ?? 0) + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${(left ?? 0) - MARGIN} ${-MARGIN} ${width} ${bottom + 2 * MARGIN}" role="img" aria-label="A program as it is laid out">`,
    `<style>${STYLE}</style>`,
    `<rect x="${(left ?? 0) - MARGIN}" y="${-MARGIN}" width="${width}" height="${bottom + 2 * MARGIN}" fill="#f8fafc"/>`,
    ...lines,
    ...cards,
    '</svg>',
    '',
  ].join('\n');
}
