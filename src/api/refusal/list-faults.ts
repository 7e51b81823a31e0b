import type { z } from '#contract/zod.ts';
import type { Fault } from './problems.ts';

const MOST_FAULTS = 20;

/** "design.nodes.3.settings.days" with the reason, the first twenty of them. */
export function listFaults(error: z.core.$ZodError): readonly Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, [])).slice(0, MOST_FAULTS);
}

/** Of a union that nothing fitted, the branch that came nearest tells most: the one that went wrong deepest. */
function faultsOfIssue(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): readonly Fault[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'is not a known field' }));
  }
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((errors) => errors.flatMap((inner) => faultsOfIssue(inner, path)));
    const nearest = branches.toSorted((a, b) => getDepth(b) - getDepth(a))[0];
    if (nearest && nearest.length > 0) return nearest;
  }
  return [{ path: path.join('.'), reason: issue.message }];
}

function getDepth(faults: readonly Fault[]): number {
  return Math.max(0, ...faults.map(({ path }) => path.split('.').length));
}
