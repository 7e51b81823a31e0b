import type { ProgramId } from '#domain/ids.ts';
import { ENROLMENT_BLOCK, ENROLMENT_SOURCES, type EnrolmentBlock, type EnrolmentSource } from './stored.ts';

/** All enrolments of one program, in full blocks of which a world owns every one; `changed` tells which to store. */
export type Enrolments = {
  readonly programId: ProgramId;
  readonly blocks: EnrolmentBlock[];
  readonly changed: Set<number>;
  /** The one of them that was marked last, -1 for none: often the next is in it too. */
  changedLast: number;
  size: number;
};

type NewEnrolment = {
  readonly contactId: number;
  readonly node: number;
  readonly at: number;
  readonly source: EnrolmentSource;
};

const BITS = Math.log2(ENROLMENT_BLOCK);

export function loadEnrolments(programId: ProgramId, stored: readonly EnrolmentBlock[]): Enrolments {
  const sorted = stored.toSorted((one, other) => one.block - other.block);
  return {
    programId,
    blocks: sorted.map((block) => copyBlock(block, ENROLMENT_BLOCK)),
    changed: new Set(),
    changedLast: -1,
    size: sorted.reduce((sum, block) => sum + block.size, 0),
  };
}

export function copyEnrolments(enrolments: Enrolments): Enrolments {
  return {
    ...enrolments,
    blocks: enrolments.blocks.map((block) => copyBlock(block, ENROLMENT_BLOCK)),
    changed: new Set(enrolments.changed),
  };
}

export function getBlock({ blocks }: Enrolments, enrolment: number): EnrolmentBlock {
  const block = blocks[enrolment >> BITS];
  if (!block) throw new Error(`Enrolment ${enrolment} is in no block.`);
  return block;
}

export function getRow(enrolment: number): number {
  return enrolment & (ENROLMENT_BLOCK - 1);
}

export function markChanged(enrolments: Enrolments, enrolment: number): void {
  const block = enrolment >> BITS;
  if (block === enrolments.changedLast) return;
  enrolments.changedLast = block;
  enrolments.changed.add(block);
}

/** Appends one who arrives at the start node, and returns the enrolment's number. */
export function addEnrolment(enrolments: Enrolments, { contactId, node, at, source }: NewEnrolment): number {
  const enrolment = enrolments.size++;
  if (getRow(enrolment) === 0) enrolments.blocks.push(createBlock(enrolments.programId, enrolment >> BITS));
  const block = getBlock(enrolments, enrolment);
  const row = getRow(enrolment);
  block.contact[row] = contactId;
  block.enrolledAt[row] = at;
  block.node[row] = node;
  block.visit[row] = 1;
  block.arrivedAt[row] = at;
  block.hops[row] = 1;
  block.dueAt[row] = at;
  block.source[row] = ENROLMENT_SOURCES.indexOf(source);
  markChanged(enrolments, enrolment);
  return enrolment;
}

/** The changed blocks, cut to their size, as copies that the world no longer touches. */
export function takeChangedBlocks(enrolments: Enrolments): EnrolmentBlock[] {
  const numbers = [...enrolments.changed].sort((one, other) => one - other);
  enrolments.changed.clear();
  enrolments.changedLast = -1;
  return numbers.flatMap((number) => {
    const block = enrolments.blocks[number];
    const size = Math.min(ENROLMENT_BLOCK, enrolments.size - number * ENROLMENT_BLOCK);
    return block ? [{ ...copyBlock(block, size), size }] : [];
  });
}

function copyBlock(block: EnrolmentBlock, capacity: number): EnrolmentBlock {
  const copy = createBlockOfCapacity(block.programId, block.block, block.size, capacity);
  const rows = Math.min(block.contact.length, capacity);
  copy.contact.set(block.contact.subarray(0, rows));
  copy.enrolledAt.set(block.enrolledAt.subarray(0, rows));
  copy.node.set(block.node.subarray(0, rows));
  copy.visit.set(block.visit.subarray(0, rows));
  copy.arrivedAt.set(block.arrivedAt.subarray(0, rows));
  copy.hops.set(block.hops.subarray(0, rows));
  copy.dueAt.set(block.dueAt.subarray(0, rows));
  copy.outcome.set(block.outcome.subarray(0, rows));
  copy.finishedAt.set(block.finishedAt.subarray(0, rows));
  copy.source.set(block.source.subarray(0, rows));
  return copy;
}

function createBlock(programId: ProgramId, block: number): EnrolmentBlock {
  return createBlockOfCapacity(programId, block, 0, ENROLMENT_BLOCK);
}

function createBlockOfCapacity(
  programId: ProgramId,
  block: number,
  size: number,
  capacity: number,
): EnrolmentBlock {
  return {
    programId,
    block,
    size,
    contact: new Int32Array(capacity),
    enrolledAt: new Float64Array(capacity),
    node: new Uint16Array(capacity),
    visit: new Uint16Array(capacity),
    arrivedAt: new Float64Array(capacity),
    hops: new Uint16Array(capacity),
    dueAt: new Float64Array(capacity),
    outcome: new Uint16Array(capacity),
    finishedAt: new Float64Array(capacity),
    source: new Uint8Array(capacity),
  };
}
