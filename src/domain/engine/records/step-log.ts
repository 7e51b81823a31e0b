import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { ProgramId } from '#domain/ids.ts';
import {
  LOG_BLOCK,
  type Question,
  STEP_KINDS,
  type StepBlock,
  type StepDetail,
  type StepKind,
} from './stored.ts';

/** What happened in one program since it was last stored. `ever` counts every row that was appended. */
export type StepLog = {
  readonly programId: ProgramId;
  readonly full: StepBlock[];
  open: StepBlock;
  openSize: number;
  ever: number;
  /** Whether rows are written, or only counted. */
  readonly keepsRows: boolean;
  details: OpenDetails | null;
};

/** What a log keeps: a world that only tries things out counts steps and writes nothing down. */
export type LogLevel = 'everything' | 'rows' | 'counts';

/** What a condition was asked and saw. Questions are compared by identity: one object for each condition. */
export type Observation = {
  readonly question: Question;
  readonly isMet: boolean;
  readonly seen: readonly FieldValue[];
};

/** Of the open block. */
type OpenDetails = { readonly numbers: Map<Question, number>; readonly rows: StepDetail[] };

const FIRST_CAPACITY = 64;
// Every kind is in the list.
const NUMBER_OF_KIND = Object.fromEntries(STEP_KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<StepKind, number>
>;

export function createStepLog(programId: ProgramId, nextSequence: number, kept: LogLevel): StepLog {
  const open = createBlock(programId, nextSequence, FIRST_CAPACITY);
  const details = kept === 'everything' ? createDetails() : null;
  return { programId, full: [], open, openSize: 0, ever: 0, keepsRows: kept !== 'counts', details };
}

export function appendStep(log: StepLog, at: number, enrolment: number, node: number, kind: StepKind): void {
  log.ever++;
  if (!log.keepsRows) return;
  if (log.openSize === log.open.at.length) makeRoom(log);
  const row = log.openSize++;
  log.open.at[row] = at;
  log.open.enrolment[row] = enrolment;
  log.open.node[row] = node;
  log.open.kind[row] = NUMBER_OF_KIND[kind];
}

/** What was seen at the step that was appended last. */
export function appendDetail({ details, openSize }: StepLog, observations: readonly Observation[]): void {
  if (!details || observations.length === 0) return;
  const { numbers, rows } = details;
  const answers = observations.map(({ question, isMet, seen }) => {
    const number = numbers.get(question) ?? numbers.size;
    numbers.set(question, number);
    return { question: number, isMet, seen };
  });
  rows.push({ row: openSize - 1, answers });
}

export function takeStepBlocks(log: StepLog): StepBlock[] {
  const taken = log.full.splice(0);
  if (log.openSize === 0) return taken;
  taken.push({ ...copyBlock(log.open, log.openSize, log.openSize), ...takeDetails(log) });
  log.open = createBlock(log.programId, log.open.sequence + 1, FIRST_CAPACITY);
  log.openSize = 0;
  return taken;
}

function createDetails(): OpenDetails {
  return { numbers: new Map(), rows: [] };
}

function takeDetails(log: StepLog): Pick<StepBlock, 'questions' | 'details'> {
  if (!log.details || log.details.rows.length === 0) return {};
  const { numbers, rows } = log.details;
  log.details = createDetails();
  return { questions: [...numbers.keys()], details: rows };
}

function makeRoom(log: StepLog): void {
  if (log.openSize < LOG_BLOCK) {
    log.open = copyBlock(log.open, 0, Math.min(log.openSize * 4, LOG_BLOCK));
    return;
  }
  log.full.push({ ...log.open, size: LOG_BLOCK, ...takeDetails(log) });
  log.open = createBlock(log.programId, log.open.sequence + 1, LOG_BLOCK);
  log.openSize = 0;
}

function createBlock(programId: ProgramId, sequence: number, capacity: number): StepBlock {
  return {
    programId,
    sequence,
    size: 0,
    at: new Float64Array(capacity),
    enrolment: new Int32Array(capacity),
    node: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
  };
}

function copyBlock(block: StepBlock, size: number, capacity: number): StepBlock {
  const copy = { ...createBlock(block.programId, block.sequence, capacity), size };
  const rows = Math.min(block.at.length, capacity);
  copy.at.set(block.at.subarray(0, rows));
  copy.enrolment.set(block.enrolment.subarray(0, rows));
  copy.node.set(block.node.subarray(0, rows));
  copy.kind.set(block.kind.subarray(0, rows));
  return copy;
}
