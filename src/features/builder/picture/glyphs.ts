import type { NodeType } from '#domain/nodes/node.ts';
import type { NodeFamily } from '#domain/nodes/node-definition.ts';
import { getDefinition } from '#domain/nodes/registry.ts';

/** Strokes on a ground of 16 x 16. */
const BY_FAMILY: Readonly<Record<NodeFamily, string>> = {
  startEnd: 'M4 14V2.5h8l-2 3 2 3H4',
  messages: 'M1.5 3.5h13v9h-13zM1.5 4.5 8 9l6.5-4.5',
  delays: 'M8 1.5a6.5 6.5 0 1 0 0.01 0M8 4.5V8l2.5 1.5',
  decisions: 'M4 2v4q0 2 2 2h4q2 0 2-2V2M8 8v6',
  splits: 'M8 14V9L3 4M8 9l5-5M3 7V4h3M10 4h3v3',
  actions: 'M2.5 13.5l1-3.5L11 2.5l2.5 2.5L6 12.5zM9.5 4l2.5 2.5',
  extensions: 'M5.5 2v4M10.5 2v4M3.5 6h9v2a4.5 4.5 0 0 1-9 0zM8 12.5V15',
  annotations: 'M3 4V2.5h10V4M8 2.5v11M6 13.5h4',
};

const START = 'M4.5 2.5 12.5 8l-8 5.5z';

/** The sign on the tile of a card. */
export function getGlyph(type: NodeType): string {
  return type === 'start' ? START : BY_FAMILY[getDefinition(type).family];
}
