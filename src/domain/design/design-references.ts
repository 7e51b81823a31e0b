import { type Reference, referenceKey } from '#domain/catalogue/reference.ts';
import { referencesOfRule } from '#domain/catalogue/rule-references.ts';
import { referencesOfNode } from '#domain/nodes/registry.ts';
import type { Design } from './design.ts';

/** Everything outside the program that its design names, each once. */
export function referencesOfDesign(design: Design): readonly Reference[] {
  const all = [
    ...design.nodes.flatMap((node) => referencesOfNode(node)),
    ...design.exitConditions.flatMap(({ rule }) => referencesOfRule(rule)),
  ];
  return [...new Map(all.map((reference) => [referenceKey(reference), reference])).values()];
}
