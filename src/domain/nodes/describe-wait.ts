import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { type Instant, later } from '#domain/schedule/instant.ts';
import { toMilliseconds } from '#domain/schedule/wait-time.ts';
import { describeConditionAsClause } from './describe-condition.ts';
import type { ProgramNode } from './node.ts';

export type Wait = {
  readonly arrivedAt: Instant;
  /** When the engine takes the visit up again. */
  readonly dueAt: Instant;
};

export type WaitDescription = {
  /** `Waiting until Tue 24 Nov 09:00` */
  readonly text: string;
  /** When it ends whatever happens; null when it ends immediately or the end is unknown. */
  readonly until: Instant | null;
};

/** [N21] When a contact continues at the latest: only the engine knows when they will open a message. */
export function findLatestEnd(node: ProgramNode | undefined, { arrivedAt, dueAt }: Wait): Instant {
  if (node?.type !== 'decision') return dueAt;
  return later(arrivedAt, toMilliseconds(node.settings.maximumWait));
}

/** [N21] Why a contact is still at a step, and until when at most. */
export function describeWait(
  node: ProgramNode | undefined,
  wait: Wait,
  { words, format }: { readonly words: WordsContext; readonly format: (at: Instant) => string },
): WaitDescription {
  if (!node) return { text: STEP_DELETED, until: null };
  if (node.type === 'decision') {
    const until = findLatestEnd(node, wait);
    const test =
      describeConditionAsClause(node.settings.condition, words.catalogue) ?? 'a condition is chosen';
    return { text: `Waiting until ${test}, or until ${format(until)}`, until };
  }
  if (!Number.isFinite(wait.dueAt)) return { text: 'Waiting', until: null };
  if (wait.dueAt <= wait.arrivedAt) return { text: 'Continues immediately', until: null };
  return { text: `Waiting until ${format(wait.dueAt)}`, until: wait.dueAt };
}

const STEP_DELETED =
  'Their step was deleted. They leave the program when it is activated, unless you move them.';
