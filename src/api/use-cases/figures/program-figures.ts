import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { Database } from '#api/storage/db.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { Figures } from '#contract/programs.ts';
import type { SkipsOfNode } from '#domain/engine/records/stored.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { isSkipReason, type SkipCounts, toSkipCounts } from '#domain/nodes/skip-reasons.ts';
import {
  countUpTo,
  createSortedMoments,
  findFirstAfter,
  type SortedMoments,
} from '#domain/report/sorted-moments.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { findArrivalsSince } from './arrivals.ts';
import { type Tally, tallyMessages } from './message-tallies.ts';

/** The live figures of every step of the design, and of steps no longer in it that hold contacts. */
export async function getFigures(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
): Promise<Figures> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    await loadProgram(db, programId);
    const { now } = await loadRequestContext(deps);
    const { design } = await loadDesign(db, programId);
    const run = await db.runs.get(programId);
    const counted = run && run.ever > 0 ? await countedUpTo(db, programId, now) : NOTHING_COUNTED;
    const getFigures = (nodeId: NodeId) => {
      const node = run?.nodeIds.indexOf(nodeId) ?? -1;
      const all = {
        here: run?.here[node] ?? 0,
        ever: run?.visits[node] ?? 0,
        sent: run?.sent[node] ?? 0,
      };
      const skipped = countSkips(run?.skipped?.[node] ?? {});
      return { nodeId, ...all, ...counted.ofNode(node), ...(skipped.length > 0 && { skipped }) };
    };
    const drawn = new Set(design.nodes.filter((node) => !isAnnotation(node)).map(({ id }) => id));
    const left = (run?.nodeIds ?? []).filter((id, node) => !drawn.has(id) && (run?.here[node] ?? 0) > 0);
    return {
      programId,
      at: now,
      enrolled: { inside: run?.inside ?? 0, ever: run?.ever ?? 0 },
      byNode: [...drawn, ...left].map(getFigures),
      nextChangeAt: counted.nextChangeAt,
    };
  });
}

type NodeCounts = Pick<Figures['byNode'][number], 'opened' | 'clicked' | 'lastDay'>;
type Counted = {
  readonly ofNode: (node: number) => NodeCounts;
  readonly nextChangeAt: Instant | null;
};

const NO_MOMENTS = createSortedMoments();
const NOTHING_COUNTED: Counted = {
  ofNode: () => ({ opened: 0, clicked: 0, lastDay: { ever: 0, sent: 0, opened: 0, clicked: 0 } }),
  nextChangeAt: null,
};

/** Opens and clicks up to now, for a message knows its own beforehand; and what happened in the last 24 hours. */
async function countedUpTo(db: Database, programId: ProgramId, now: Instant): Promise<Counted> {
  const dayAgo = now - DAY;
  const tallies = await tallyMessages(db, programId);
  const arrivals = await findArrivalsSince(db, programId, dayAgo);
  const lastDay = (moments: SortedMoments) => countUpTo(moments, now) - countUpTo(moments, dayAgo);
  let next = Number.POSITIVE_INFINITY;
  const look = (moments: SortedMoments) => {
    next = Math.min(next, findFirstAfter(moments, now), findFirstAfter(moments, dayAgo) + DAY);
  };
  for (const { sent, opened, clicked } of tallies.values()) [sent, opened, clicked].forEach(look);
  for (const moments of arrivals.values()) look(moments);
  return {
    ofNode: (node) => {
      const { sent, opened, clicked } = tallies.get(node) ?? NO_TALLY;
      return {
        opened: countUpTo(opened, now),
        clicked: countUpTo(clicked, now),
        lastDay: {
          ever: lastDay(arrivals.get(node) ?? NO_MOMENTS),
          sent: lastDay(sent),
          opened: lastDay(opened),
          clicked: lastDay(clicked),
        },
      };
    },
    nextChangeAt: Number.isFinite(next) ? (next as Instant) : null,
  };
}

const NO_TALLY: Tally = { sent: NO_MOMENTS, opened: NO_MOMENTS, clicked: NO_MOMENTS };

function countSkips(skips: SkipsOfNode): SkipCounts {
  return toSkipCounts(
    Object.entries(skips).flatMap(([reason, times]) =>
      isSkipReason(reason) ? [[reason, times] as const] : [],
    ),
  );
}
