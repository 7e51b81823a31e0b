import { expect, test } from 'vitest';
import { getStaleness } from '#features/builder/rehearsal/staleness.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const rehearsed = aDesign({
  nodes: [start(), sendEmail('mail'), end()],
  connectors: ways('start > mail > end'),
});
const changed = aDesign({ nodes: [start(), end()], connectors: ways('start > end') });
const moved = {
  ...rehearsed,
  nodes: rehearsed.nodes.map((node) => ({ ...node, position: { x: 900, y: 900 } })),
};

test.each([
  ['canvas', { saved: rehearsed, canvas: rehearsed }, null],
  ['canvas', { saved: changed, canvas: rehearsed }, null],
  ['canvas', { saved: rehearsed, canvas: changed }, 'stale'],
  ['canvas', { saved: rehearsed, canvas: moved }, null],
  ['saved', { saved: rehearsed, canvas: rehearsed }, null],
  ['saved', { saved: rehearsed, canvas: changed }, 'elsewhere'],
  ['saved', { saved: changed, canvas: changed }, 'stale'],
  // What was saved is on the canvas again: its figures are of what stands there.
  ['saved', { saved: changed, canvas: rehearsed }, null],
] as const)('[D23] of the %s version: %#', (version, now, staleness) => {
  expect(getStaleness({ version, design: rehearsed }, now)).toBe(staleness);
});
