import type { Deps } from '#api/deps.ts';
import type { Database } from '#api/storage/db.ts';
import { momentOf } from '#api/use-cases/programs/moment.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { Figures } from '#contract/programs.ts';
import type { NodeId } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type Answers = { opened: number; clicked: number };

/** The live figures of every node of the design, and of nodes no longer in it that hold contacts. */
export async function programFigures(
  deps: Pick<Deps, 'db' | 'realNow'>,
  programId: ProgramId,
): Promise<Figures> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    await loadProgram(db, programId);
    const { now } = await momentOf(deps);
    const { design } = await loadDesign(db, programId);
    const run = await db.runs.get(programId);
    const hasSent = run?.sent.some((count) => count > 0) ?? false;
    const answers = hasSent ? await answersByNode(db, programId, now) : new Map<number, Answers>();
    const figuresOf = (nodeId: NodeId) => {
      const node = run?.nodeIds.indexOf(nodeId) ?? -1;
      const here = run?.here[node] ?? 0;
      const { opened, clicked } = answers.get(node) ?? { opened: 0, clicked: 0 };
      return { nodeId, here, ever: run?.visits[node] ?? 0, sent: run?.sent[node] ?? 0, opened, clicked };
    };
    const drawn = new Set(design.nodes.map(({ id }) => id));
    const left = (run?.nodeIds ?? []).filter((id, node) => !drawn.has(id) && (run?.here[node] ?? 0) > 0);
    return {
      programId,
      at: now,
      enrolled: { inside: run?.inside ?? 0, ever: run?.ever ?? 0 },
      byNode: [...drawn, ...left].map(figuresOf),
    };
  });
}

/** Opens and clicks up to now; a message knows its own beforehand. */
async function answersByNode(
  db: Database,
  programId: ProgramId,
  now: Instant,
): Promise<ReadonlyMap<number, Answers>> {
  const byNode = new Map<number, Answers>();
  await db.messageBlocks.each(({ size, program, node, openedAt, clickedAt }) => {
    for (let row = 0; row < size; row += 1) {
      if (program[row] !== programId) continue;
      const answers = byNode.get(node[row] ?? 0) ?? { opened: 0, clicked: 0 };
      if (hasHappened(openedAt[row], now)) answers.opened += 1;
      if (hasHappened(clickedAt[row], now)) answers.clicked += 1;
      byNode.set(node[row] ?? 0, answers);
    }
  });
  return byNode;
}

function hasHappened(at: number | undefined, now: Instant): boolean {
  return at !== undefined && at !== 0 && at <= now;
}
