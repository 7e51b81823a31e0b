import type { Condition } from './condition.ts';
import type { ProgramNode } from './node.ts';

/** Everything that a node asks of a contact. */
export function listConditions(node: ProgramNode): readonly Condition[] {
  if (node.type === 'decision') return node.settings.condition ? [node.settings.condition] : [];
  if (node.type !== 'multiDecision') return [];
  return node.settings.cases.flatMap(({ condition }) => (condition ? [condition] : []));
}
