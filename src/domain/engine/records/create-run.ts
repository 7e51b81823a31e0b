import { isDeepEqual } from '#domain/deep-equal.ts';
import type { Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import type { StoredRun } from './stored.ts';

type Activation = { readonly at: Instant; readonly design: Design; readonly timeZone: string };

/**
 * The run that an activation stores: the one before, if there was one.
 * [E1] Slots count from the activation; one that passed before it, or while deactivated, is never made up for.
 */
export function createRun(
  programId: ProgramId,
  before: StoredRun | undefined,
  { at, design, timeZone }: Activation,
): StoredRun {
  const start = findStart(design)?.settings;
  const rule = start?.rule ?? null;
  const isSameRule = before !== undefined && isDeepEqual(before.rule, rule);
  const isUseKept = isSameRule && start?.limit === 'whenNewlyMet';
  // [E4] The day of the activation is still to come, unless a slot has had it.
  const dayBefore = getLocalDay(at, timeZone) - 1;
  return {
    ...(before ?? createEmptyRun(programId)),
    slotsDoneUntil: at,
    rule,
    daysDoneUntil: isSameRule ? Math.max(before.daysDoneUntil, dayBefore) : dayBefore,
    ...(isUseKept ? {} : { metRule: new Int32Array(0), metUntil: new Int32Array(0) }),
  };
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
    lastSlotAt: 0 as Instant,
    noSlotUntil: 0 as Instant,
    rule: null,
    daysDoneUntil: 0,
    metRule: new Int32Array(0),
    metUntil: new Int32Array(0),
  };
}
