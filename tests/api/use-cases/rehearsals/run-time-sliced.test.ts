import { expect, test } from 'vitest';
import { runTimeSliced } from '#api/use-cases/rehearsals/run-time-sliced.ts';
import type { News } from '#contract/news.ts';
import { later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

/** Work of twenty pieces, each of which takes so long. */
function aRun(pieceMs: number, isSomebodyWaiting = () => false) {
  const time = { now: TUESDAY_AT_TEN };
  const news: News[] = [];
  const pausedAfter = new Set<number>();
  let isEnded = false;
  let done = 0;
  function* pieces() {
    for (done = 1; done <= 20; done += 1) {
      time.now = later(time.now, pieceMs);
      setTimeout(() => pausedAfter.add(done), 0);
      yield done / 20;
    }
    return 'done';
  }
  return {
    news,
    pausedAfter,
    piecesDone: () => done,
    end: () => {
      isEnded = true;
    },
    start: () =>
      runTimeSliced(
        { realNow: () => time.now, publish: (item) => news.push(item), stopwatch: () => time.now },
        { rehearsalId: 'r1', isEnded: () => isEnded, isSomebodyWaiting },
        pieces(),
      ),
  };
}

const told = (...shares: readonly number[]) =>
  shares.map((share) => ({ type: 'rehearsalProgress', rehearsalId: 'r1', share }));

test('a rehearsal reports its progress from 0.3 s on', async () => {
  const run = aRun(100);

  expect(await run.start()).toBe('done');

  expect(run.news.slice(0, 2)).toEqual(told(0.15, 0.2));
});

test('a rehearsal reports its progress ten times a second at most', async () => {
  const run = aRun(40);

  await run.start();

  expect(run.news).toEqual(told(0.4, 0.55, 0.7, 0.85, 1));
});

test('a rehearsal shorter than that reports no progress', async () => {
  const run = aRun(14);

  await run.start();

  expect(run.news).toEqual([]);
});

test.each([
  ['long', 20, [1, 2, 3]],
  ['short', 7, [3, 6, 9]],
])('a rehearsal lets others in after 20 ms of work: pieces that are %s', async (_what, pieceMs, expected) => {
  const run = aRun(pieceMs);

  await run.start();

  expect([...run.pausedAfter].slice(0, 3)).toEqual(expected);
});

test.each([
  ['until they are answered', 3, 3],
  ['as long as it has worked, if they are not', 9, 5],
])('a rehearsal lets waiting work in: %s', async (_what, turnsWanted, turnsGiven) => {
  const time = { now: 0 };
  let turns = 0;
  // A turn takes 4 ms, a piece 20.
  const isSomebodyWaiting = () => {
    turns += 1;
    time.now += 4;
    return turns < turnsWanted;
  };
  function* pieces() {
    time.now += 20;
    yield 0.5;
    return 'done';
  }

  await runTimeSliced(
    { realNow: () => TUESDAY_AT_TEN, publish: () => undefined, stopwatch: () => time.now },
    { rehearsalId: 'r1', isEnded: () => false, isSomebodyWaiting },
    pieces(),
  );

  expect(turns).toBe(turnsGiven);
});

test('a rehearsal does not begin when cancelled while the account is read', async () => {
  const run = aRun(7);
  run.end();

  await expect(run.start()).rejects.toMatchObject({ problem: { kind: 'rehearsalEnded' } });

  expect(run.piecesDone()).toBe(0);
});

test('a cancelled rehearsal stops at its next pause', async () => {
  const run = aRun(7);
  setTimeout(run.end, 0);

  await expect(run.start()).rejects.toMatchObject({ problem: { kind: 'rehearsalEnded' } });

  expect(run.piecesDone()).toBe(3);
});
