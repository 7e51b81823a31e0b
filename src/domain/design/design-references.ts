import { getReferenceKey, type Reference } from '#domain/catalogue/reference.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import { listNodeReferences } from '#domain/nodes/registry.ts';
import type { Design } from './design.ts';

/** Everything outside the program that its design names, each once. */
export function listDesignReferences(design: Design): readonly Reference[] {
  const all = [
    ...design.nodes.flatMap((node) => listNodeReferences(node)),
    ...design.exitConditions.flatMap(({ rule }) => listRuleReferences(rule)),
  ];
  return [...new Map(all.map((reference) => [getReferenceKey(reference), reference])).values()];
}
