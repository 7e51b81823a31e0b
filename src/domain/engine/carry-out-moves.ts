import {
  getBlock,
  getRow,
  loadEnrolments,
  markChanged,
  takeChangedBlocks,
} from '#domain/engine/records/enrolments.ts';
import { appendStep, createStepLog, takeStepBlocks } from '#domain/engine/records/step-log.ts';
import {
  type EnrolmentBlock,
  MOVED_BY_A_PERSON,
  type SkipsOfNode,
  type StepBlock,
  type StoredRun,
} from '#domain/engine/records/stored.ts';
import type { NodeId } from '#domain/ids.ts';
import { getMovePlan, type PendingMove } from '#domain/programs/pending-moves.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type Before = {
  readonly run: StoredRun;
  readonly blocks: readonly EnrolmentBlock[];
  readonly moves: readonly PendingMove[];
  /** The steps of the design that is activated. */
  readonly drawn: ReadonlySet<NodeId>;
  readonly at: Instant;
  readonly nextStepSequence: number;
};

/** Blocks that changed only. */
type After = {
  readonly run: StoredRun;
  readonly blocks: readonly EnrolmentBlock[];
  readonly stepBlocks: readonly StepBlock[];
};

/** Counts of a run that are being changed. */
type Draft = {
  nodeIds: NodeId[];
  outcomes: string[];
  inside: number;
  here: number[];
  visits: number[];
  sent: number[];
  skipped: SkipsOfNode[];
  first: Int32Array[];
};

const REMOVED = 'Manually removed';
/** The same outcome as that of contacts whose step is gone and for whom nothing was chosen. */
const REMOVED_WITH_STEP = 'Step deleted';

/**
 * [E31] Carries out at the moment of activation what was planned while the program was deactivated, before anything
 * else happens in it: in the order of enrolment, each contact once, written down like everything that happens.
 */
export function carryOutMoves({ run, blocks, moves, drawn, at, nextStepSequence }: Before): After {
  const enrolments = loadEnrolments(run.programId, blocks);
  const log = createStepLog(run.programId, nextStepSequence, 'rows');
  const draft: Draft = {
    nodeIds: [...run.nodeIds],
    outcomes: [...run.outcomes],
    inside: run.inside,
    here: [...run.here],
    visits: [...run.visits],
    sent: [...run.sent],
    skipped: [...(run.skipped ?? [])],
    first: [...run.first],
  };
  const planned = [...getMovePlan(moves)].toSorted(([one], [other]) => one - other);
  for (const [enrolment, { to, isStepDeleted }] of planned) {
    const block = getBlock(enrolments, enrolment);
    const row = getRow(enrolment);
    if (block.outcome[row] !== 0) continue;
    const from = block.node[row] ?? 0;
    markChanged(enrolments, enrolment);
    draft.here[from] = (draft.here[from] ?? 0) - 1;
    if (to === null || !drawn.has(to)) {
      const outcome = to === null && !isStepDeleted ? REMOVED : REMOVED_WITH_STEP;
      block.outcome[row] = numberValue(draft.outcomes, outcome) + 1;
      block.finishedAt[row] = at;
      block.dueAt[row] = Number.POSITIVE_INFINITY;
      draft.inside--;
      appendStep(log, at, enrolment, from, 'finished');
      continue;
    }
    const target = numberNode(draft, to);
    block.node[row] = target;
    block.visit[row] = (block.visit[row] ?? 0) + 1;
    block.arrivedAt[row] = at;
    block.hops[row] = MOVED_BY_A_PERSON;
    block.dueAt[row] = at;
    draft.here[target] = (draft.here[target] ?? 0) + 1;
    draft.visits[target] = (draft.visits[target] ?? 0) + 1;
    appendStep(log, at, enrolment, from, 'moved');
    appendStep(log, at, enrolment, target, 'arrived');
  }
  return {
    run: { ...run, ...draft },
    blocks: takeChangedBlocks(enrolments),
    stepBlocks: takeStepBlocks(log),
  };
}

/** A step that nobody has reached yet gets a number and counts of its own: storage keeps one of each for every step. */
function numberNode({ nodeIds, here, visits, sent, first }: Draft, id: NodeId): number {
  const number = numberValue(nodeIds, id);
  for (const counts of [here, visits, sent]) while (counts.length < nodeIds.length) counts.push(0);
  while (first.length < nodeIds.length) first.push(new Int32Array(0));
  return number;
}

/** Numbers are append-only: one that is new gets the next. */
function numberValue<T>(known: T[], wanted: T): number {
  const number = known.indexOf(wanted);
  return number >= 0 ? number : known.push(wanted) - 1;
}
