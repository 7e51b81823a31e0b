import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import {
  CHANNELS,
  ENROLMENT_BLOCK,
  ENROLMENT_SOURCES,
  type EnrolmentBlock,
  STEP_KINDS,
  type StepBlock,
  type StoredRun,
} from '#domain/engine/records/stored.ts';
import { damaged } from './refuse.ts';
import type { RowOf, Rows } from './row-schemas.ts';

type Numbers = ArrayLike<number>;

/** [B2] Rows of blocks name nodes, enrolments and outcomes by number: a number beyond the last would be nobody. */
export async function checkBlocks(rows: Rows): Promise<void> {
  const runs = new Map<number, StoredRun>(rows.runs.map((run) => [run.programId, run as StoredRun]));
  rows.runs.forEach(checkRun);
  for (const block of rows.enrolmentBlocks) {
    const what = `enrolments of program ${block.programId}`;
    checkEnrolments(what, block as EnrolmentBlock, requireRun(what, runs, block.programId));
    await yieldToEventLoop();
  }
  checkCounts(rows);
  for (const block of rows.stepBlocks) {
    const what = `log of program ${block.programId}`;
    checkSteps(what, block as StepBlock, requireRun(what, runs, block.programId));
    await yieldToEventLoop();
  }
  for (const block of rows.messageBlocks) {
    checkMessages(block);
    await yieldToEventLoop();
  }
  for (const block of rows.webhookBlocks) checkCalls(block);
  for (const { programId, enrolments } of rows.pendingMoves) {
    const what = `planned moves of program ${programId}`;
    below(what, enrolments, requireRun(what, runs, programId).ever);
  }
}

function requireRun(what: string, runs: ReadonlyMap<number, StoredRun>, programId: number): StoredRun {
  const run = runs.get(programId);
  if (!run) throw damaged(`${what}, missing run`);
  return run;
}

function checkRun(run: RowOf<'runs'>): void {
  const {
    programId,
    nodeIds,
    here,
    visits,
    sent,
    skipped = [],
    first,
    ever,
    inside,
    metRule,
    metUntil,
  } = run;
  const isWhole =
    [here, visits, sent, first].every((counts) => counts.length === nodeIds.length) &&
    skipped.length <= nodeIds.length;
  if (!isWhole || inside > ever) throw damaged(`figures of program ${programId}`);
  if (metUntil?.length !== metRule.length) throw damaged(`start rule of program ${programId}`);
}

function checkEnrolments(what: string, block: EnrolmentBlock, run: StoredRun): void {
  checkColumns(what, block);
  below(what, block.node, run.nodeIds.length);
  below(what, block.outcome, run.outcomes.length + 1);
  below(what, block.source, ENROLMENT_SOURCES.length);
  if (block.contact.some((contact) => contact < 1)) throw damaged(`${what}, contacts`);
  const isWoken = block.outcome.some((outcome, row) => outcome > 0 && block.dueAt[row] !== Infinity);
  if (isWoken) throw damaged(`${what}, finished contacts`);
}

/** The blocks of a program are numbered from 0, all but the last are full, and they hold everyone who was ever enrolled. */
function checkCounts({ runs, enrolmentBlocks }: Rows): void {
  const blocksByProgram = new Map<number, RowOf<'enrolmentBlocks'>[]>(
    runs.map(({ programId }) => [programId, []]),
  );
  for (const block of enrolmentBlocks) blocksByProgram.get(block.programId)?.push(block);
  for (const { programId, ever } of runs) {
    const blocks = (blocksByProgram.get(programId) ?? []).toSorted((one, other) => one.block - other.block);
    const isFull = blocks.slice(0, -1).every(({ size }) => size === ENROLMENT_BLOCK);
    const isNumbered = blocks.every(({ block }, place) => block === place);
    const total = blocks.reduce((sum, { size }) => sum + size, 0);
    if (!isFull || !isNumbered || total !== ever) throw damaged(`enrolments of program ${programId}, number`);
  }
}

function checkSteps(what: string, block: StepBlock, run: StoredRun): void {
  const { size, enrolment, node, kind, questions = [], details = [] } = block;
  checkColumns(what, block);
  below(what, enrolment, run.ever);
  below(what, node, run.nodeIds.length);
  below(what, kind, STEP_KINDS.length);
  for (const { row, answers } of details) {
    below(what, [row], size);
    below(
      what,
      answers.map(({ question }) => question),
      questions.length,
    );
  }
}

function checkMessages({ links, sms, mergeTexts = [], ...block }: RowOf<'messageBlocks'>): void {
  const what = `messages of block ${block.sequence}`;
  checkColumns(what, block);
  below(what, block.channel, CHANNELS.length);
  below(what, block.link, links.length + 1);
  below(what, block.merge ?? [], mergeTexts.length + 1);
  below(
    what,
    sms.map(({ row }) => row),
    block.size,
  );
}

function checkCalls({ payloads, freeAt: _freeAt, ...block }: RowOf<'webhookBlocks'>): void {
  const what = `calls of block ${block.sequence}`;
  checkColumns(what, block);
  if (payloads.length !== block.size) throw damaged(`${what}, payloads`);
}

function checkColumns(what: string, block: { readonly size: number } & object): void {
  for (const column of Object.values(block)) {
    if (!isColumn(column)) continue;
    if (column.length !== block.size) throw damaged(`${what}, column lengths`);
    if (column.some(Number.isNaN)) throw damaged(`${what}, dates and times`);
  }
}

function isColumn(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value);
}

function below(what: string, numbers: Numbers, end: number): void {
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? -1;
    if (number < 0 || number >= end) throw damaged(`${what}, numbers out of range`);
  }
}
