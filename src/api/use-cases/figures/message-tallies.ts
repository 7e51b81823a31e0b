import type { Database } from '#api/storage/db.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { addMoments, createSortedMoments, type SortedMoments } from '#domain/report/sorted-moments.ts';

/** When messages from one step were sent, opened and clicked; opens and clicks may lie ahead. */
export type Tally = {
  readonly sent: SortedMoments;
  readonly opened: SortedMoments;
  readonly clicked: SortedMoments;
};

/** By node number. */
type ProgramTallies = ReadonlyMap<number, Tally>;

type Known = {
  /** The last block that was counted; what it began with tells whether it is still the same account. */
  last: Pick<MessageBlock, 'sequence' | 'size'> & { readonly firstAt: number; readonly contact: number };
  readonly byProgram: Map<number, Map<number, Tally>>;
};

/** Blocks never change once they are stored, so each is read once for as long as the worker lives. */
const knownByDatabase = new WeakMap<Database, Known>();

/** A transaction holds no more than this in memory at once: a block has up to 10,000 rows. */
const BLOCKS_AT_ONCE = 16;

const NOTHING: ProgramTallies = new Map();

/** What the messages of a program come to. Counts those that came since it was last asked, in whatever tab. */
export async function tallyMessages(db: Database, programId: ProgramId): Promise<ProgramTallies> {
  const known = await stillTrue(db, knownByDatabase.get(db));
  knownByDatabase.set(db, known);
  for (;;) {
    const from = known.last.sequence;
    const blocks = await db.messageBlocks.where('sequence').above(from).limit(BLOCKS_AT_ONCE).toArray();
    if (blocks.length === 0) return known.byProgram.get(programId) ?? NOTHING;
    // Somebody else may have asked meanwhile, and counted them.
    for (const block of blocks) if (block.sequence > known.last.sequence) count(known, block);
  }
}

async function stillTrue(db: Database, known: Known | undefined): Promise<Known> {
  if (!known || known.last.size === 0) return known ?? nothingKnown();
  const { last } = known;
  const block = await db.messageBlocks.get(last.sequence);
  const isSame =
    block?.size === last.size && block.sentAt[0] === last.firstAt && block.contact[0] === last.contact;
  // The account was replaced. Whoever counts on with the old one counts for nobody.
  return isSame || known.last !== last ? known : nothingKnown();
}

function nothingKnown(): Known {
  return { last: { sequence: -1, size: 0, firstAt: 0, contact: 0 }, byProgram: new Map() };
}

function count(known: Known, block: MessageBlock): void {
  known.last = {
    sequence: block.sequence,
    size: block.size,
    firstAt: block.sentAt[0] ?? 0,
    contact: block.contact[0] ?? 0,
  };
  for (const { program, node, sent, opened, clicked } of sorted(block)) {
    const tally = getTally(known, program, node);
    addMoments(tally.sent, sent);
    addMoments(tally.opened, opened);
    addMoments(tally.clicked, clicked);
  }
}

type Group = { program: number; node: number; sent: number[]; opened: number[]; clicked: number[] };

/** The rows of a block by the step that sent them. */
function sorted(block: MessageBlock): Iterable<Group> {
  const groups = new Map<number, Group>();
  for (let row = 0; row < block.size; row++) {
    const program = block.program[row] ?? 0;
    const node = block.node[row] ?? 0;
    const key = program * 65_536 + node;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { program, node, sent: [], opened: [], clicked: [] }));
    group.sent.push(block.sentAt[row] ?? 0);
    const openedAt = block.openedAt[row] ?? 0;
    const clickedAt = block.clickedAt[row] ?? 0;
    if (openedAt > 0) group.opened.push(openedAt);
    if (clickedAt > 0) group.clicked.push(clickedAt);
  }
  return groups.values();
}

function getTally({ byProgram }: Known, program: number, node: number): Tally {
  let tallies = byProgram.get(program);
  if (!tallies) byProgram.set(program, (tallies = new Map()));
  let tally = tallies.get(node);
  if (!tally)
    tallies.set(
      node,
      (tally = {
        sent: createSortedMoments(),
        opened: createSortedMoments(),
        clicked: createSortedMoments(),
      }),
    );
  return tally;
}
