import {
  type Answer,
  ENROLMENT_BLOCK,
  type EnrolmentBlock,
  type MessageBlock,
  type Question,
  STEP_KINDS,
  type StepBlock,
  type StepKind,
  type StoredRun,
} from '#domain/engine/records/stored.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What a decision or an exit condition asked, what it saw and what came of it. */
type Seen = Pick<Answer, 'isMet' | 'seen'> & { readonly question: Question };

/** A message as the journey tells of it; opens and clicks up to the moment the journey is of. */
type JourneyMessage = {
  readonly sequence: number;
  readonly row: number;
  readonly campaignId: number;
  readonly openedAt: Instant | null;
  readonly clickedAt: Instant | null;
};

/** One visit to one step. */
export type JourneyStop = {
  readonly nodeId: NodeId;
  readonly arrivedAt: Instant;
  /** Null while the contact is there. */
  readonly leftAt: Instant | null;
  /** What happened there, in order; the arrival left out. */
  readonly events: readonly {
    readonly at: Instant;
    readonly kind: StepKind;
    readonly answers: readonly Seen[];
  }[];
  readonly messages: readonly JourneyMessage[];
};

/** One contact's way through a program, from one enrolment to its end or to now. */
export type Journey = {
  readonly enrolment: number;
  readonly enrolledAt: Instant;
  readonly finishedAt: Instant | null;
  readonly outcome: string | null;
  /** When the engine looks again; null when it has finished. */
  readonly dueAt: Instant | null;
  readonly stops: readonly JourneyStop[];
};

type Logged = {
  readonly run: Pick<StoredRun, 'programId' | 'nodeIds' | 'outcomes'>;
  readonly blocks: readonly EnrolmentBlock[];
  /** Of this program, by ascending sequence. */
  readonly steps: readonly StepBlock[];
  /** Of any program, by ascending sequence. */
  readonly messages: readonly MessageBlock[];
  readonly now: Instant;
};

/** [E33] What a contact has gone through in a program: every enrolment, newest first, put together from the logs. */
export function assembleJourneys(contactId: number, logged: Logged): readonly Journey[] {
  const enrolments = findEnrolments(contactId, logged.blocks);
  const stops = collectStops(new Set(enrolments.map(({ enrolment }) => enrolment)), logged);
  return enrolments
    .map(({ enrolment, block, row }) => {
      const outcome = block.outcome[row] ?? 0;
      const isInside = outcome === 0;
      return {
        enrolment,
        enrolledAt: (block.enrolledAt[row] ?? 0) as Instant,
        finishedAt: isInside ? null : ((block.finishedAt[row] ?? 0) as Instant),
        outcome: isInside ? null : (logged.run.outcomes[outcome - 1] ?? ''),
        dueAt: isInside ? ((block.dueAt[row] ?? 0) as Instant) : null,
        stops: stops.get(enrolment) ?? [],
      };
    })
    .toReversed();
}

type EnrolmentAt = { readonly enrolment: number; readonly block: EnrolmentBlock; readonly row: number };

/** By number, which is the order of time. */
function findEnrolments(contactId: number, blocks: readonly EnrolmentBlock[]): readonly EnrolmentAt[] {
  const found: EnrolmentAt[] = [];
  for (const block of blocks.toSorted((one, other) => one.block - other.block)) {
    for (let row = 0; row < block.size; row++) {
      if (block.contact[row] === contactId)
        found.push({ enrolment: block.block * ENROLMENT_BLOCK + row, block, row });
    }
  }
  return found;
}

type Stop = {
  nodeId: NodeId;
  node: number;
  visit: number;
  arrivedAt: Instant;
  leftAt: Instant | null;
  events: JourneyStop['events'][number][];
  messages: JourneyMessage[];
};

function collectStops(wanted: ReadonlySet<number>, logged: Logged): ReadonlyMap<number, readonly Stop[]> {
  const stops = new Map<number, Stop[]>();
  for (const block of logged.steps) {
    for (let row = 0; row < block.size; row++) {
      const enrolment = block.enrolment[row] ?? -1;
      if (wanted.has(enrolment)) addRow(stops, { block, row, enrolment }, logged.run);
    }
  }
  for (const block of logged.messages) addMessages(stops, block, logged);
  return stops;
}

function addRow(
  stops: Map<number, Stop[]>,
  { block, row, enrolment }: { block: StepBlock; row: number; enrolment: number },
  run: Logged['run'],
): void {
  const own = stops.get(enrolment) ?? [];
  stops.set(enrolment, own);
  const at = (block.at[row] ?? 0) as Instant;
  const kind = STEP_KINDS[block.kind[row] ?? 0] ?? 'arrived';
  const last = own.at(-1);
  if (kind === 'arrived') {
    if (last) last.leftAt = at;
    const node = block.node[row] ?? 0;
    const nodeId = run.nodeIds[node] ?? ('gone' as NodeId);
    own.push({ nodeId, node, visit: own.length + 1, arrivedAt: at, leftAt: null, events: [], messages: [] });
    return;
  }
  if (!last) return;
  if (kind === 'finished') last.leftAt = at;
  last.events.push({ at, kind, answers: readAnswers(block, row) });
}

function readAnswers({ details = [], questions = [] }: StepBlock, row: number): readonly Seen[] {
  const detail = details.find((each) => each.row === row);
  return (detail?.answers ?? []).flatMap(({ question, isMet, seen }) => {
    const asked = questions[question];
    return asked ? [{ question: asked, isMet, seen }] : [];
  });
}

/** The visit that a message tells is the place of its stop, counted from one. */
function addMessages(stops: Map<number, Stop[]>, block: MessageBlock, { run, now }: Logged): void {
  for (let row = 0; row < block.size; row++) {
    if (block.program[row] !== run.programId) continue;
    const stop = stops.get(block.enrolment[row] ?? -1)?.[(block.visit[row] ?? 0) - 1];
    if (!stop || stop.node !== block.node[row]) continue;
    stop.messages.push({
      sequence: block.sequence,
      row,
      campaignId: block.campaign[row] ?? 0,
      openedAt: upTo(block.openedAt[row], now),
      clickedAt: upTo(block.clickedAt[row], now),
    });
  }
}

function upTo(at: number | undefined, now: Instant): Instant | null {
  return at !== undefined && at > 0 && at <= now ? (at as Instant) : null;
}
