import type { Refusal } from '#domain/programs/lifecycle.ts';

/** A campaign that can't be deleted names the listed programs that use it. */
export type UsedBy = { readonly id: number; readonly name: string };

/**
 * Every way the API says no, as an application/problem+json body (RFC 9457).
 * `refusal` carries the domain's own word where there is one; `kind` tells the rest apart.
 */
export type Problem = {
  /** "refused" when a program's lifecycle said no: `refusal` then says which rule. */
  readonly kind: ProblemKind;
  readonly status: number;
  /** What is wrong, in words. */
  readonly title: string;
  /** What to do about it, in words. */
  readonly detail: string;
  readonly refusal?: Refusal | undefined;
  readonly usedBy?: readonly UsedBy[] | undefined;
  /** Where in the request a wrong shape was found: "design.nodes.3.settings.days", with the reason. */
  readonly faults?: readonly { readonly path: string; readonly reason: string }[] | undefined;
};

const PROBLEM_KINDS = [
  'badRequest',
  'notFound',
  'refused',
  'conflict',
  'unusable',
  'preconditionRequired',
  'staleRevision',
  'idempotencyKeyReused',
  'tooLarge',
  'inUse',
  'rehearsalEnded',
  'importEnded',
  'storageFull',
  'storageUnavailable',
  'timedOut',
  'connectionLost',
  'unexpected',
] as const;

type ProblemKind = (typeof PROBLEM_KINDS)[number];

/**
 * Whether an answer of status 400 or above is one of ours. By hand: the page parses nothing else, and a schema library
 * for four fields would be the third largest thing it loads.
 */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, status, title, detail } = value as Readonly<Record<keyof Problem, unknown>>;
  return (
    PROBLEM_KINDS.some((known) => known === kind) &&
    Number.isInteger(status) &&
    typeof title === 'string' &&
    typeof detail === 'string'
  );
}
