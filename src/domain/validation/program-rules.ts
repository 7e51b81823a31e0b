import { findStart } from '#domain/design/find-start.ts';
import { getDefinition } from '#domain/nodes/registry.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

export const MAXIMUM_DECISIONS = 20;

/** [V1] Only an import can lack its Start. */
export function checkStart({ design }: Subject): readonly ValidationProblem[] {
  if (findStart(design)) return [];
  return [
    {
      severity: 'error',
      code: 'startCriteriaMissing',
      nodeId: null,
      field: null,
      text: 'Define start criteria for program',
      advice: 'This program has no Start. Copy its steps into a new program.',
    },
  ];
}

/** [V2] */
export function checkActions({ design }: Subject): readonly ValidationProblem[] {
  if (design.nodes.some((node) => getDefinition(node.type).isAction)) return [];
  return [
    {
      severity: 'error',
      code: 'noAction',
      nodeId: null,
      field: null,
      text: 'Add at least one action to the program',
      advice: 'Add a step such as Send email or Update contact.',
    },
  ];
}

/** [V11] */
export function checkDecisionCount({ design }: Subject): readonly ValidationProblem[] {
  const decisions = countDecisions(design);
  if (decisions <= MAXIMUM_DECISIONS) return [];
  return [
    {
      severity: 'error',
      code: 'tooManyDecisions',
      nodeId: null,
      field: null,
      text: `Reduce the number of decisions to ${MAXIMUM_DECISIONS} or fewer`,
      advice: `This program has ${decisions}. Remove at least ${decisions - MAXIMUM_DECISIONS}, or move some to another program.`,
    },
  ];
}

/** A multi decision counts once for each condition; its default does not count. */
export function countDecisions(design: Subject['design']): number {
  return design.nodes.reduce((count, node) => {
    if (node.type === 'multiDecision') return count + node.settings.cases.length;
    return node.type === 'decision' ? count + 1 : count;
  }, 0);
}
