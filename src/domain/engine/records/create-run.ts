import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { StoredRun } from './stored.ts';

/**
 * The run that an activation stores: the one before, if there was one.
 * [E1] Slots count from the activation; one that passed before it, or while deactivated, is never made up for.
 */
export function createRun(
  programId: ProgramId,
  before: StoredRun | undefined,
  activatedAt: Instant,
): StoredRun {
  return { ...(before ?? createEmptyRun(programId)), slotsDoneUntil: activatedAt };
}

function createEmptyRun(programId: ProgramId): Omit<StoredRun, 'slotsDoneUntil'> {
  return {
    programId,
    nodeIds: [],
    outcomes: [],
    ever: 0,
    inside: 0,
    here: [],
    visits: [],
    sent: [],
    first: [],
    metRule: new Int32Array(0),
  };
}
