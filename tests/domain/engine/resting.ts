// What people do to a program while it is deactivated, and where its contacts are then to go.

import type { Design } from '#domain/design/design.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import {
  boundFor,
  isVoid,
  type PendingMove,
  removeEnrolments,
  removeMoves,
} from '#domain/programs/pending-moves.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type RestingAct =
  | {
      readonly kind: 'plan';
      readonly id: number;
      readonly from: NodeId;
      /** Null: they are to leave. */
      readonly to: NodeId | null;
      /** Who of those at the step. */
      readonly contacts: ReadonlySet<number>;
    }
  | {
      readonly kind: 'save';
      readonly design: Design;
      readonly chosen: readonly { readonly id: number; readonly from: NodeId; readonly to: NodeId | null }[];
    }
  /** Of what was asked for by the plan, or chosen on saving, with that id. */
  | { readonly kind: 'undo'; readonly id: number };

type Inside = { readonly enrolment: number; readonly contact: number; readonly nodeId: NodeId };

/** The moves that are left to be carried out after all the acts, as the product works them out. */
export function movesAfter(
  acts: readonly RestingAct[],
  { programId, at, inside }: { programId: ProgramId; at: Instant; inside: readonly Inside[] },
): readonly PendingMove[] {
  let moves: readonly PendingMove[] = [];
  const add = (move: Pick<PendingMove, 'id' | 'from' | 'to' | 'isStepDeleted'>, of: readonly number[]) => {
    if (of.length === 0) return;
    moves = [...moves, { ...move, programId, at, by: 'Ada', enrolments: Int32Array.from(of) }];
  };
  const thoseAt = (step: NodeId) => inside.filter(({ nodeId }) => nodeId === step);
  for (const act of acts) {
    if (act.kind === 'undo') {
      moves = removeMoves(moves, new Set([act.id])).kept;
    } else if (act.kind === 'plan') {
      const chosen = thoseAt(act.from).filter(({ contact }) => act.contacts.has(contact));
      const enrolments = chosen.map(({ enrolment }) => enrolment);
      moves = removeEnrolments(moves, new Set(enrolments)).kept;
      add({ ...act, isStepDeleted: false }, enrolments);
    } else {
      const drawn = new Set(act.design.nodes.map(({ id }) => id));
      const restored = moves.filter((move) => isVoid(move, drawn)).map(({ id }) => id);
      moves = removeMoves(moves, new Set(restored)).kept;
      for (const choice of act.chosen) {
        const there = thoseAt(choice.from).map(({ enrolment }) => enrolment);
        add({ ...choice, isStepDeleted: true }, boundFor(choice.from, moves, there));
      }
    }
  }
  return moves;
}
