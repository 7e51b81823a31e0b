import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest, notFound } from '#api/refusal/problems.ts';
import type { Database } from '#api/storage/db.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { ChosenContacts, PendingMoves } from '#contract/node-contacts.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import {
  type Left,
  type PendingMove,
  removeEnrolments,
  removeMoves,
} from '#domain/programs/pending-moves.ts';
import type { Program } from '#domain/programs/program.ts';
import { selectChosen } from './search-visits.ts';
import { findVisits } from './visits.ts';

type Planned = {
  readonly programId: ProgramId;
  readonly nodeId: NodeId;
  readonly chosen: ChosenContacts;
  readonly to: NodeId | null;
};

export async function listPendingMoves(db: Database, programId: ProgramId): Promise<PendingMoves> {
  return db.transaction('r', [db.programs, db.pendingMoves], async () => {
    await loadProgram(db, programId);
    return toAnswer(await loadMoves(db, programId));
  });
}

/** [E30] Plans to remove or move those at a step. To be called inside a transaction. */
export async function planMove(
  deps: ApiContext,
  { programId, nodeId, chosen, to }: Planned,
): Promise<Acted<PendingMoves>> {
  const { db } = deps;
  refuseUnlessDeactivated(await loadProgram(db, programId));
  if (to !== null) await refuseAsTarget(db, programId, { from: nodeId, to });
  const run = await db.runs.get(programId);
  const visits = run ? await findVisits(db, { run, nodeId }, 'here') : [];
  const enrolments = (await selectChosen(db, visits, chosen)).map(({ enrolment }) => enrolment);
  if (enrolments.length === 0) throw new ApiRefusal(nobodyThere());
  const { now, by } = await loadRequestContext(deps);
  await storeMove(db, { programId, at: now, by, from: nodeId, to, isStepDeleted: false }, enrolments);
  const what =
    to === null ? 'Planned to remove contacts from a step' : 'Planned to move contacts to another step';
  return movesChange(db, programId, what);
}

/** Those it was for stay where they are. To be called inside a transaction. */
export async function undoMove(db: Database, programId: ProgramId, id: number): Promise<Acted<PendingMoves>> {
  refuseUnlessDeactivated(await loadProgram(db, programId));
  const move = await db.pendingMoves.get(id);
  if (!move || move.programId !== programId) throw new ApiRefusal(notFound('plan'));
  await dropMoves(db, programId, [move]);
  return movesChange(db, programId, 'Cancelled a planned change for contacts at a step');
}

export async function loadMoves(db: Database, programId: ProgramId): Promise<readonly PendingMove[]> {
  return db.pendingMoves.where({ programId }).sortBy('id');
}

type NewMove = Omit<PendingMove, 'id' | 'enrolments'>;

/** On top of what is planned for the same enrolments. */
export async function addMove(db: Database, move: NewMove, enrolments: readonly number[]): Promise<void> {
  await db.pendingMoves.add({ ...move, enrolments: Int32Array.from(enrolments).sort() });
}

export async function dropMoves(
  db: Database,
  programId: ProgramId,
  gone: readonly PendingMove[],
): Promise<void> {
  await storeLeft(db, removeMoves(await loadMoves(db, programId), new Set(gone.map(({ id }) => id))));
}

/** In place of whatever was planned for the same enrolments. */
async function storeMove(db: Database, move: NewMove, enrolments: readonly number[]): Promise<void> {
  await storeLeft(db, removeEnrolments(await loadMoves(db, move.programId), new Set(enrolments)));
  await addMove(db, move, enrolments);
}

async function storeLeft(db: Database, { kept, dropped }: Left): Promise<void> {
  await db.pendingMoves.bulkDelete(dropped.map(({ id }) => id));
  await db.pendingMoves.bulkPut([...kept]);
}

async function movesChange(db: Database, programId: ProgramId, what: string): Promise<Acted<PendingMoves>> {
  return {
    result: toAnswer(await loadMoves(db, programId)),
    news: [{ type: 'movesChanged', programId }],
    activity: [{ kind: 'program', what }],
  };
}

function toAnswer(moves: readonly PendingMove[]): PendingMoves {
  return {
    moves: moves.map(({ enrolments, programId: _known, ...move }) => ({
      ...move,
      contacts: enrolments.length,
    })),
  };
}

function refuseUnlessDeactivated({ status }: Program): void {
  if (status === 'Deactivated') return;
  throw new ApiRefusal({
    kind: 'conflict',
    title: 'Contacts can be moved or removed only while the program is deactivated',
    detail: 'Deactivate the program first. Contacts stay at their steps.',
  });
}

async function refuseAsTarget(
  db: Database,
  programId: ProgramId,
  { from, to }: { from: NodeId; to: NodeId },
): Promise<void> {
  const { design } = await loadDesign(db, programId);
  const target = design.nodes.find(({ id }) => id === to);
  if (target && target.type !== 'start' && !isAnnotation(target) && from !== to) return;
  throw new ApiRefusal(
    badRequest([{ path: 'to', reason: 'is not another step of the saved design that contacts can be at' }]),
  );
}

function nobodyThere() {
  return {
    kind: 'conflict',
    title: 'These contacts are no longer at this step',
    detail: 'Nothing was changed. Check who is there now.',
  } as const;
}
