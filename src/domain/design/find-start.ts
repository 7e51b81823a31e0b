import type { NodeOf } from '#domain/nodes/node.ts';
import type { Design } from './design.ts';

export function findStart(design: Design): NodeOf<'start'> | null {
  return design.nodes.find((node) => node.type === 'start') ?? null;
}
