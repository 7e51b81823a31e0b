import type { NodeId, ProgramId } from '#domain/ids.ts';
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
  /**
   * Asked for because `from` was deleted; void again when `from` comes back. It adds to the plan that brings contacts
   * to `from`, which holds again then.
   */
  readonly isStepDeleted: boolean;
  /** Enrolment numbers, ascending. */
  readonly enrolments: Int32Array;
};

/** What becomes of one enrolment; absent from the map when it stays where it is. */
export type MovePlan = ReadonlyMap<number, Pick<PendingMove, 'to' | 'isStepDeleted'>>;

/** The moves that are left, some with fewer contacts, and those that have nobody left. */
export type Left = { readonly kept: readonly PendingMove[]; readonly dropped: readonly PendingMove[] };

/** [E30] An enrolment that is planned anew has no other plan: the one asked for last holds. */
export function removeEnrolments(moves: readonly PendingMove[], taken: ReadonlySet<number>): Left {
  const kept: PendingMove[] = [];
  const dropped: PendingMove[] = [];
  for (const move of moves) {
    const enrolments = move.enrolments.filter((enrolment) => !taken.has(enrolment));
    if (enrolments.length === 0) dropped.push(move);
    else kept.push(enrolments.length === move.enrolments.length ? move : { ...move, enrolments });
  }
  return { kept, dropped };
}

/** Once some are undone or void. What was chosen later for the same contacts built upon them, and goes with them. */
export function removeMoves(moves: readonly PendingMove[], gone: ReadonlySet<number>): Left {
  const freed = new Set<number>();
  const left = moves.map((move) => {
    const enrolments = gone.has(move.id)
      ? new Int32Array()
      : move.enrolments.filter((enrolment) => !freed.has(enrolment));
    if (gone.has(move.id)) for (const enrolment of move.enrolments) freed.add(enrolment);
    return enrolments.length === move.enrolments.length ? move : { ...move, enrolments };
  });
  return {
    kept: left.filter(({ enrolments }) => enrolments.length > 0),
    dropped: left.filter(({ enrolments }) => enrolments.length === 0),
  };
}

/** [E32] A step that is in the design again has its contacts back, whatever was chosen when it was deleted. */
export function isVoid(move: PendingMove, drawn: ReadonlySet<NodeId>): boolean {
  return move.isStepDeleted && drawn.has(move.from);
}

/** [E32] Whom deleting a step sends elsewhere: those at it who have no other plan, and those planned to go there. */
export function boundFor(
  step: NodeId,
  moves: readonly PendingMove[],
  atStep: readonly number[],
): readonly number[] {
  const plan = getMovePlan(moves);
  const staying = atStep.filter((enrolment) => !plan.has(enrolment));
  const coming = [...plan].flatMap(([enrolment, { to }]) => (to === step ? [enrolment] : []));
  return [...staying, ...coming].toSorted((one, other) => one - other);
}

/** Moves come in the order in which they were asked for: the last says where an enrolment ends up. */
export function getMovePlan(moves: readonly PendingMove[]): MovePlan {
  const plan = new Map<number, MovePlan extends ReadonlyMap<number, infer Plan> ? Plan : never>();
  for (const move of moves) for (const enrolment of move.enrolments) plan.set(enrolment, move);
  return plan;
}
