import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCalendarQueue,
  dropFirst,
  getFirstKey,
  getFirstTime,
  pushDue,
} from '#domain/engine/queue/calendar-queue.ts';

type Entry = readonly [time: number, key: number];

/** Few moments, in three hours, so that many share one; one of them never comes. */
const moments = fc.constantFrom(0, 1, 3_599_999, 3_600_000, 3_600_001, 90_000_000, Number.POSITIVE_INFINITY);
const pushes = fc.array(fc.tuple(moments, fc.nat(40)), { maxLength: 60 });
/** So many are pushed, then so many taken, again and again. */
const rounds = fc.array(fc.tuple(pushes, fc.nat(60)), { maxLength: 12 });

const inOrder = (one: Entry, other: Entry) => one[0] - other[0] || one[1] - other[1];

describe('the queue of what is due', () => {
  test('[E2] gives the earliest, at one moment the smallest key, whatever was pushed and taken before', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const queue = createCalendarQueue();
        const expected: Entry[] = [];
        const taken: Entry[] = [];
        const inTheirOrder: Entry[] = [];
        for (const [entries, count] of all) {
          for (const [time, key] of entries) {
            pushDue(queue, time, key);
            if (Number.isFinite(time)) expected.push([time, key]);
          }
          expected.sort(inOrder);
          for (const entry of expected.splice(0, count)) {
            inTheirOrder.push(entry);
            taken.push([getFirstTime(queue), getFirstKey(queue)]);
            dropFirst(queue);
          }
        }
        expect(taken).toEqual(inTheirOrder);
        expect(getFirstTime(queue)).toBe(expected[0]?.[0] ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 2_000, seed: 20_261_122 },
    );
  });
});
