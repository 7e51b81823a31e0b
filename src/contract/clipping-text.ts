import type { Clipping } from '#domain/design/clipping.ts';

/** What a clipping on the clipboard begins to be known by. The version goes up when older readers would misread it. */
export const CLIPPING_MARK = { programBuilder: 'steps', version: 1 } as const;

export function clippingAsText({ nodes, connectors }: Clipping): string {
  return JSON.stringify({ ...CLIPPING_MARK, nodes, connectors });
}
