import type { NodeId } from '#domain/ids.ts';
import type { ProblemCode } from '#domain/nodes/setting-problem.ts';

/** One thing the validation found. `field` names the setting to open, for example "campaignId". */
export type ValidationProblem = {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** Null when the problem is the whole program's. */
  readonly nodeId: NodeId | null;
  readonly field: string | null;
  /** What is wrong, in the exact words of the product. */
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
};
