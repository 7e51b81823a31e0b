import { CLIPPING_MARK } from '#contract/clipping-text.ts';
import { connector, MAXIMUM_NODES, node } from '#contract/design.ts';
import { z } from '#contract/zod.ts';
import type { Clipping } from '#domain/design/clipping.ts';

/** Characters; more than the largest design there can be comes to. Checked before anything is parsed. */
const MAXIMUM_TEXT = 8_000_000;

const mark = z.object({ programBuilder: z.literal(CLIPPING_MARK.programBuilder), version: z.number() });

const clipping = z.strictObject({
  programBuilder: z.literal(CLIPPING_MARK.programBuilder),
  version: z.literal(CLIPPING_MARK.version),
  nodes: z.array(node).check(z.minLength(1), z.maxLength(MAXIMUM_NODES)),
  connectors: z.array(connector).check(z.maxLength(MAXIMUM_NODES * 2)),
});

/** What a text from a clipboard turned out to be. */
export type ClippingReading =
  | { readonly kind: 'clipping'; readonly clipping: Clipping }
  /** Something else that was copied somewhere. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newerVersion' }
  | { readonly kind: 'broken' };

/** [D16] Nothing is taken from a clipboard that is not wholly as it should be. */
export function readClipping(text: string): ClippingReading {
  if (text.length > MAXIMUM_TEXT) return { kind: 'foreign' };
  const value = parsed(text);
  const marked = mark.safeParse(value);
  if (!marked.success) return { kind: 'foreign' };
  if (marked.data.version > CLIPPING_MARK.version) return { kind: 'newerVersion' };
  const read = clipping.safeParse(value);
  if (!read.success || !isWhole(read.data)) return { kind: 'broken' };
  return { kind: 'clipping', clipping: { nodes: read.data.nodes, connectors: read.data.connectors } };
}

function isWhole({ nodes, connectors }: Clipping): boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  const ways = new Set(connectors.map(({ from, route }) => `${from} ${route}`));
  return (
    ids.size === nodes.length &&
    ways.size === connectors.length &&
    nodes.every(({ type }) => type !== 'start') &&
    connectors.every(({ from, to }) => ids.has(from) && ids.has(to))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
