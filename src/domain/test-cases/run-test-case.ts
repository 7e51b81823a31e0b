import type { Design } from '#domain/design/design.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import { getMomentOn } from '#domain/schedule/recurrence.ts';
import { findGaps } from './gaps.ts';
import { judge } from './judge.ts';
import { runWay, type TestContext, type WayRun } from './run-way.ts';
import type { Expectation, TestScript } from './test-case.ts';
import type { TestResult, Verdict, Way } from './test-result.ts';
import { findNextWay, type Turn } from './ways.ts';

/** Six forks in a row; loops through a fork make very many ways, and long ones. */
const MOST_WAYS = 64;
const MOST_STEPS = 2_000;

/** [X1] [X6] What comes of a test case now. Nothing is drawn: the same case and ground, the same result. */
export function runTestCase(script: TestScript, ground: TestContext): TestResult {
  const gaps = findGaps(script, ground.design, ground.catalogue);
  if (gaps.length > 0) return { state: 'cannotRun', gaps };
  const from = enrolledAt(script, ground);
  const days = Math.max(...script.expectations.map(({ withinDays }) => withinDays));
  const { runs, isEveryWay } = everyWay(script, ground, { from, until: later(from, days * DAY) });
  const verdicts = script.expectations.map((expectation) => verdictOn(expectation, runs, { script, ground }));
  const failed = verdicts.find((verdict) => !verdict.isMet);
  return {
    state: failed ? 'failed' : 'passed',
    enrolledAt: from,
    verdicts: verdicts.map(({ verdict }) => verdict),
    ways: runs.length,
    isEveryWay,
    journey: (failed?.run ?? runs[0])?.journey ?? null,
  };
}

function enrolledAt({ enrolled }: TestScript, { now, timeZone }: TestContext): Instant {
  const day = enrolled && parsePlainDate(enrolled.on);
  return enrolled === null || day === null ? now : getMomentOn(day, enrolled.at, timeZone);
}

type Period = { readonly from: Instant; readonly until: Instant };

function everyWay(script: TestScript, ground: TestContext, period: Period) {
  const runs: WayRun[] = [];
  let laidDown: readonly boolean[] | null = [];
  let steps = 0;
  while (laidDown !== null && runs.length < MOST_WAYS && steps < MOST_STEPS) {
    const run = runWay(script, ground, { ...period, laidDown });
    runs.push(run);
    steps += run.steps;
    laidDown = findNextWay(run.turns);
  }
  return { runs, isEveryWay: laidDown === null };
}

type Case = { readonly script: TestScript; readonly ground: TestContext };

/** Met where it is met on every way. */
function verdictOn(
  expectation: Expectation,
  runs: readonly WayRun[],
  { script: { person }, ground: { design } }: Case,
): { readonly isMet: boolean; readonly verdict: Verdict; readonly run: WayRun | null } {
  let latest: Instant | null = null;
  for (const run of runs) {
    const judged = judge(expectation, run.journey, { person, design });
    if (!judged.isMet) {
      const verdict = { isMet: false, why: judged.why, way: toWay(run.turns, design) } as const;
      return { isMet: false, verdict, run };
    }
    if (judged.at !== null && (latest === null || judged.at > latest)) latest = judged.at;
  }
  return { isMet: true, verdict: { isMet: true, at: latest }, run: null };
}

function toWay(turns: readonly Turn[], { nodes }: Design): Way {
  const quantitySplits = new Set(nodes.flatMap(({ id, type }) => (type === 'quantitySplit' ? [id] : [])));
  return turns.map(({ nodeId, goesFirst }) => ({
    nodeId,
    route: getRoute(quantitySplits.has(nodeId), goesFirst),
  }));
}

function getRoute(isQuantity: boolean, goesFirst: boolean): Route {
  if (isQuantity) return goesFirst ? 'first' : 'rest';
  return goesFirst ? 'a' : 'b';
}
