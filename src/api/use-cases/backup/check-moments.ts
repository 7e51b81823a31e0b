import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { damaged } from './refuse.ts';
import type { Rows } from './row-schemas.ts';
import { LAST_INSTANT } from './value-schemas.ts';

/** A computer's clock may have been put back by hours since something was done. */
const AHEAD = DAY;
/** What the engine can still catch up with in seconds: an account that nobody opened for ten years. */
const BEHIND = 10 * 366 * DAY;

type Column = ArrayLike<number>;

/** [B2] What has been done was done before the account's now; what is to come lies in a future that an account can reach. */
export function checkMoments(rows: Rows, clock: Instant): void {
  const end = clock + AHEAD;
  const check = (what: string, at: number, last = end) => {
    if (!(at >= 0 && at <= last)) throw damaged(`${what}, impossible date or time`);
  };
  for (const { processedUntil, nextDueAt } of rows.account) {
    check('account', processedUntil);
    if (clock - processedUntil > BEHIND) throw damaged('account, years behind its clock');
    if (nextDueAt !== null && nextDueAt < processedUntil) throw damaged('account, next event in the past');
  }
  for (const { id, created, modified, entered } of rows.programs)
    for (const { at } of [created, modified, entered]) check(`program ${id}`, at);
  for (const { programId, slotsDoneUntil } of rows.runs) check(`run of program ${programId}`, slotsDoneUntil);
  const checkAll = (what: string, columns: readonly Column[], last = end) => {
    for (const column of columns)
      for (let row = 0; row < column.length; row += 1) check(what, column[row] ?? -1, last);
  };
  for (const { programId, dueAt, enrolledAt, arrivedAt, finishedAt } of rows.enrolmentBlocks) {
    const what = `enrolments of program ${programId}`;
    checkAll(what, [enrolledAt, arrivedAt, finishedAt]);
    checkAll(what, [dueAt.filter((at) => at !== Infinity)], LAST_INSTANT);
  }
  for (const { programId, at } of rows.stepBlocks) checkAll(`log of program ${programId}`, [at]);
  for (const { sequence, sentAt, openedAt, clickedAt } of rows.messageBlocks) {
    checkAll(`messages of block ${sequence}`, [sentAt]);
    checkAll(`messages of block ${sequence}`, [openedAt, clickedAt], LAST_INSTANT);
  }
  for (const { sequence, calledAt, leavesAt } of rows.webhookBlocks) {
    checkAll(`calls of block ${sequence}`, [calledAt]);
    checkAll(`calls of block ${sequence}`, [leavesAt], LAST_INSTANT);
  }
}
