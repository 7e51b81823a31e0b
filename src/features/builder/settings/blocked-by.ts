import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { checkNode } from '#domain/nodes/registry.ts';

/**
 * Why settings can't be applied as they stand, or null. A choice that is still to be made may wait until the program is
 * activated; a value that means nothing may not.
 */
export function blockedBy(node: ProgramNode, catalogue: Catalogue): string | null {
  const problem = checkNode(node, catalogue).find(({ code }) => code === 'settingOutOfRange');
  return problem?.advice ?? null;
}
