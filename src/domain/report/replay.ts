import {
  type MessageBlock,
  STEP_KINDS,
  type StepBlock,
  type StepKind,
} from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';

/** Out of nowhere, or into it: who enrols, and who leaves. */
export const OUTSIDE = -1;

/**
 * All that happened in a program, gathered into stretches of equal length: how many contacts went from which node to
 * which, and what was sent, opened and clicked. Rows are in the order of stretches. Plain numbers, to be sent as JSON.
 */
export type Replay = Stretches & { readonly moves: MoveColumns; readonly messages: MessageColumns };

export type Stretches = {
  /** The first stretch begins here; the last ends at `until`, the present. */
  readonly from: Instant;
  readonly until: Instant;
  readonly stretch: number;
  readonly stretches: number;
};

type MoveColumns = {
  readonly at: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Index into STEP_KINDS of what was decided before they went, or -1. */
  readonly by: readonly number[];
  readonly contacts: readonly number[];
};

type MessageColumns = {
  readonly at: readonly number[];
  readonly node: readonly number[];
  readonly sent: readonly number[];
  readonly opened: readonly number[];
  readonly clicked: readonly number[];
};

export type ReplayScope = {
  readonly programId: ProgramId;
  readonly from: Instant;
  readonly until: Instant;
  /** How many contacts were ever enrolled. */
  readonly ever: number;
};

const LENGTHS = [1, 5, 15, 30].map((minutes) => minutes * MINUTE);
const HOURS = [1, 2, 3, 6, 12, 24, 48, 24 * 7].map((hours) => hours * HOUR);
const MOST_STRETCHES = 400;

/** [P3] So long that there are at most 400 of them, in a length that a person counts in. */
export function stretchFor(from: number, until: number): number {
  const lengths = [...LENGTHS, ...HOURS];
  const span = until - from;
  const known = lengths.find((length) => span / length <= MOST_STRETCHES);
  return known ?? Math.ceil(span / MOST_STRETCHES / (24 * HOUR)) * 24 * HOUR;
}

const ARRIVED = STEP_KINDS.indexOf('arrived');
const FINISHED = STEP_KINDS.indexOf('finished');
const SENT = STEP_KINDS.indexOf('sent');
/** What is written down just before a contact arrives elsewhere, and says why. */
const DECIDED = new Set(STEP_KINDS.flatMap((kind, number) => (saysWhy(kind) ? [number] : [])));

export function saysWhy(kind: StepKind): boolean {
  return kind.startsWith('went') || kind === 'moved';
}

/** Of all that happens from a moment on. */
export function stretchesFrom(first: Instant, until: Instant): Stretches {
  const stretch = stretchFor(first, until);
  // Before the first thing that happened, so that it lies in a stretch.
  const from = ((Math.ceil(first / stretch) - 1) * stretch) as Instant;
  return { from, until, stretch, stretches: Math.max(1, Math.ceil((until - from) / stretch)) };
}

/** A moment at the seam belongs to the stretch that ends there, so that a stretch's end tells all up to it. */
export function stretchAt({ from, stretch, stretches }: Stretches, at: number): number {
  return Math.min(stretches - 1, Math.max(0, Math.ceil((at - from) / stretch) - 1));
}

/** [P4] Counts a program's log, block by block: steps in their order, messages in any. */
export function createReplay(scope: ReplayScope) {
  const { programId, until } = scope;
  const time = stretchesFrom(scope.from, until);
  const place = new Int32Array(scope.ever).fill(OUTSIDE);
  const decided = new Int8Array(scope.ever).fill(-1);
  const moves = new Map<number, number>();
  const messages = new Map<number, { sent: number; opened: number; clicked: number }>();

  function addSteps(block: StepBlock): void {
    for (let row = 0; row < block.size; row++) {
      const at = block.at[row] ?? 0;
      if (at > until) return;
      const enrolment = block.enrolment[row] ?? 0;
      const node = block.node[row] ?? 0;
      const kind = block.kind[row] ?? 0;
      if (kind === ARRIVED) {
        move(at, enrolment, place[enrolment] ?? OUTSIDE, node);
      } else if (kind === FINISHED) {
        move(at, enrolment, place[enrolment] ?? OUTSIDE, OUTSIDE);
      } else if (kind === SENT) {
        messagesAt(at, node).sent++;
      } else if (DECIDED.has(kind)) {
        decided[enrolment] = kind;
      }
    }
  }

  function move(at: number, enrolment: number, leaves: number, comes: number): void {
    const key =
      ((stretchAt(time, at) * PLACES + leaves + 1) * PLACES + comes + 1) * KINDS +
      (decided[enrolment] ?? -1) +
      1;
    moves.set(key, (moves.get(key) ?? 0) + 1);
    place[enrolment] = comes;
    decided[enrolment] = -1;
  }

  function addMessages(block: MessageBlock): void {
    for (let row = 0; row < block.size; row++) {
      if (block.program[row] !== programId) continue;
      const openedAt = block.openedAt[row] ?? 0;
      const clickedAt = block.clickedAt[row] ?? 0;
      const node = block.node[row] ?? 0;
      if (openedAt > 0 && openedAt <= until) messagesAt(openedAt, node).opened++;
      if (clickedAt > 0 && clickedAt <= until) messagesAt(clickedAt, node).clicked++;
    }
  }

  function messagesAt(at: number, node: number) {
    const key = stretchAt(time, at) * NODES + node;
    let counts = messages.get(key);
    if (!counts) {
      counts = { sent: 0, opened: 0, clicked: 0 };
      messages.set(key, counts);
    }
    return counts;
  }

  function replay(): Replay {
    const gone = [...moves].sort(([one], [other]) => one - other);
    const told = [...messages].sort(([one], [other]) => one - other);
    const column = (part: (key: number) => number) => gone.map(([key]) => part(key));
    return {
      ...time,
      moves: {
        at: column((key) => Math.floor(key / KINDS / PLACES / PLACES)),
        from: column((key) => (Math.floor(key / KINDS / PLACES) % PLACES) - 1),
        to: column((key) => (Math.floor(key / KINDS) % PLACES) - 1),
        by: column((key) => (key % KINDS) - 1),
        contacts: gone.map(([, contacts]) => contacts),
      },
      messages: {
        at: told.map(([key]) => Math.floor(key / NODES)),
        node: told.map(([key]) => key % NODES),
        sent: told.map(([, { sent }]) => sent),
        opened: told.map(([, { opened }]) => opened),
        clicked: told.map(([, { clicked }]) => clicked),
      },
    };
  }

  return { addSteps, addMessages, replay };
}

/** Node numbers are stored in 16 bits; a place is a node or the outside, a kind one of STEP_KINDS or none. */
const NODES = 0x1_0000;
const PLACES = NODES + 1;
const KINDS = 256;
