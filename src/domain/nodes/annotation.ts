import type { NodeType } from './node.ts';

/** A note on the canvas and no step: contacts pass it by, checks and walks leave it out. */
export function isAnnotation({ type }: { readonly type: NodeType }): boolean {
  return type === 'textLabel';
}
