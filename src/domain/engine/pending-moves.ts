import type { NodeId } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Where contacts of a deactivated program will be put, or that they will leave, when it is activated again. */
export type PendingMove = {
  readonly id: number;
  readonly programId: ProgramId;
  readonly at: Instant;
  readonly by: string;
  /** Where they were to go on from before this was asked for. */
  readonly from: NodeId;
  /** Null: they leave the program. */
  readonly to: NodeId | null;
  /** Asked for because `from` was deleted; void again when `from` comes back. */
  readonly isStepDeleted: boolean;
  /** Enrolment numbers, ascending. */
  readonly enrolments: Int32Array;
};

/** What becomes of one enrolment; absent from the map when it stays where it is. */
export type MovePlan = ReadonlyMap<number, Pick<PendingMove, 'to' | 'isStepDeleted'>>;

/** The moves that are left and those that are void once `taken` enrolments have other plans. */
type Left = { readonly kept: readonly PendingMove[]; readonly dropped: readonly PendingMove[] };

/** [E30] Each enrolment has one plan at the most: the one that was asked for last. */
export function withoutEnrolments(moves: readonly PendingMove[], taken: ReadonlySet<number>): Left {
  const kept: PendingMove[] = [];
  const dropped: PendingMove[] = [];
  for (const move of moves) {
    const enrolments = move.enrolments.filter((enrolment) => !taken.has(enrolment));
    if (enrolments.length === 0) dropped.push(move);
    else kept.push(enrolments.length === move.enrolments.length ? move : { ...move, enrolments });
  }
  return { kept, dropped };
}

/** [E32] A step that is in the design again has its contacts back, whatever was chosen when it was deleted. */
export function isVoid(move: PendingMove, drawn: ReadonlySet<NodeId>): boolean {
  return move.isStepDeleted && drawn.has(move.from);
}

export function planOf(moves: readonly PendingMove[]): MovePlan {
  const plan = new Map<number, MovePlan extends ReadonlyMap<number, infer Plan> ? Plan : never>();
  for (const move of moves) for (const enrolment of move.enrolments) plan.set(enrolment, move);
  return plan;
}
