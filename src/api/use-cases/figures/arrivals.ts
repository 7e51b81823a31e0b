import type { Database } from '#api/storage/db.ts';
import { LAST_KEY } from '#api/storage/port.ts';
import { STEP_KINDS, type StepBlock } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { addMoments, createSortedMoments, type SortedMoments } from '#domain/report/sorted-moments.ts';

type Known = {
  lastSequence: number;
  lastFirstAt: number;
  /** Arrivals from here on are known. */
  readonly since: number;
  readonly byNode: Map<number, SortedMoments>;
};

const knownByDatabase = new WeakMap<Database, Map<ProgramId, Known>>();
const ARRIVED = STEP_KINDS.indexOf('arrived');
const BLOCKS_AT_ONCE = 16;

/** When contacts came to each step, by node number; complete from `since` on. Reads only what it has not read before. */
export async function findArrivalsSince(
  db: Database,
  programId: ProgramId,
  since: number,
): Promise<ReadonlyMap<number, SortedMoments>> {
  let programs = knownByDatabase.get(db);
  if (!programs) knownByDatabase.set(db, (programs = new Map()));
  const before = programs.get(programId);
  const known = before && (await isStillTrue(db, programId, before, since)) ? before : begun(since);
  programs.set(programId, known);
  if (known.lastSequence < 0) known.lastSequence = await lastOver(db, programId, since);
  for (;;) {
    const blocks = await stepBlocks(db, programId, known.lastSequence + 1)
      .limit(BLOCKS_AT_ONCE)
      .toArray();
    if (blocks.length === 0) return known.byNode;
    for (const block of blocks) if (block.sequence > known.lastSequence) count(known, block);
  }
}

function begun(since: number): Known {
  return { lastSequence: -1, lastFirstAt: -1, since, byNode: new Map() };
}

async function isStillTrue(
  db: Database,
  programId: ProgramId,
  known: Known,
  since: number,
): Promise<boolean> {
  // A clock that was set back belongs to another account.
  if (known.since > since) return false;
  const { lastSequence, lastFirstAt } = known;
  if (lastFirstAt < 0) return true;
  const block = await db.stepBlocks.get([programId, lastSequence]);
  return known.lastSequence !== lastSequence || block?.at[0] === lastFirstAt;
}

/** The last block that lies before the moment as a whole: the log is in the order of time. */
async function lastOver(db: Database, programId: ProgramId, since: number): Promise<number> {
  let last = -1;
  await stepBlocks(db, programId, 0)
    .reverse()
    .until((block) => {
      const isOver = (block.at[block.size - 1] ?? 0) < since;
      if (isOver) last = block.sequence;
      return isOver;
    })
    .each(() => undefined);
  return last;
}

function stepBlocks(db: Database, programId: ProgramId, from: number) {
  return db.stepBlocks.where('[programId+sequence]').between([programId, from], [programId, LAST_KEY]);
}

function count(known: Known, block: StepBlock): void {
  known.lastSequence = block.sequence;
  known.lastFirstAt = block.at[0] ?? 0;
  const arrived = new Map<number, number[]>();
  for (let row = 0; row < block.size; row++) {
    const at = block.at[row] ?? 0;
    if (block.kind[row] !== ARRIVED || at < known.since) continue;
    const node = block.node[row] ?? 0;
    const moments = arrived.get(node);
    if (moments) moments.push(at);
    else arrived.set(node, [at]);
  }
  for (const [node, moments] of arrived) {
    const own = known.byNode.get(node) ?? createSortedMoments();
    known.byNode.set(node, own);
    addMoments(own, moments);
  }
}
