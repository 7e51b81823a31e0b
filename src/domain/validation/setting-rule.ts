import { checkNode } from '#domain/nodes/registry.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V1] [V5] [V6] [V7] [V9] What each node's own definition finds, placed on its node. */
export function checkSettings({ order, catalogue }: Subject): readonly ValidationProblem[] {
  return order.flatMap((node) =>
    checkNode(node, catalogue).map(
      (problem): ValidationProblem => ({
        severity: 'error',
        nodeId: node.id,
        ...problem,
      }),
    ),
  );
}
