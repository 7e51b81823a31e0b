import {
  ENROLMENT_SOURCES,
  type EnrolmentBlock,
  type EnrolmentSource,
  type MessageBlock,
  STEP_KINDS,
  type StepBlock,
} from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { isSkipReason, type SkipCounts, type SkipReason, toSkipCounts } from '#domain/nodes/skip-reasons.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { createDayColumns, type DayColumns } from './day-columns.ts';
import { createOptOutCounts, type OptOutCounts } from './opt-out-counts.ts';
import { createGrowingColumn, findQuantile } from './quantile.ts';

/** Which program, which days, and what "now" is: opens that lie ahead have not happened. */
export type ReportScope = {
  readonly programId: ProgramId;
  readonly outcomes: readonly string[];
  readonly timeZone: string;
  /** Local days since 1970-01-01, both ends in it. */
  readonly fromDay: number;
  readonly untilDay: number;
  readonly now: Instant;
};

export type CampaignFigures = {
  readonly campaignId: number;
  readonly sent: number;
  readonly opened: number;
  readonly clicked: number;
} & Readonly<OptOutCounts>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a program did in a period. Of messages sent in it, opens and clicks up to now. */
export type Report = {
  readonly enrolled: {
    readonly total: number;
    readonly bySource: readonly { readonly source: EnrolmentSource; readonly contacts: number }[];
  };
  /** Now, whatever the period. */
  readonly inside: number;
  readonly finished: {
    readonly total: number;
    readonly byOutcome: readonly { readonly outcome: string; readonly contacts: number }[];
    /** From enrolment to the end, in milliseconds, of those who finished in the period. */
    readonly median: number | null;
    readonly p90: number | null;
  };
  readonly campaigns: readonly CampaignFigures[];
  /** What steps did not do in the period, and why. */
  readonly skipped: SkipCounts;
  /** What happened on each day, the first day of the period first. */
  readonly days: DayColumns;
};

/**
 * [P1] Counts a program's blocks, one after the other in any order: whoever reads them can answer others in between.
 * `inside` counts all there ever was, the rest what lies in the period.
 */
export function createTally(scope: ReportScope) {
  const { programId, timeZone, fromDay, untilDay, now } = scope;
  const days = createDayColumns(untilDay - fromDay + 1);
  const bySource = new Int32Array(ENROLMENT_SOURCES.length);
  const byOutcome = new Int32Array(scope.outcomes.length);
  const took = createGrowingColumn();
  const skips = new Map<SkipReason, number>();
  const campaigns = new Map<number, Omit<Mutable<CampaignFigures>, 'campaignId'>>();
  let inside = 0;

  /** Row of the day, or -1 outside the period. */
  function dayRow(at: number): number {
    const day = getLocalDay(at as Instant, timeZone);
    return day < fromDay || day > untilDay ? -1 : day - fromDay;
  }
  function countOn(column: Int32Array, at: number): boolean {
    const row = dayRow(at);
    if (row >= 0) column[row] = (column[row] ?? 0) + 1;
    return row >= 0;
  }
  const hasHappened = (at: number) => at > 0 && at <= now;

  function addEnrolments(block: EnrolmentBlock): void {
    for (let row = 0; row < block.size; row++) {
      const enrolledAt = block.enrolledAt[row] ?? 0;
      const outcome = (block.outcome[row] ?? 0) - 1;
      if (countOn(days.enrolled, enrolledAt)) add(bySource, block.source[row] ?? 0);
      if (outcome < 0) {
        inside++;
        continue;
      }
      const finishedAt = block.finishedAt[row] ?? 0;
      if (!countOn(days.finished, finishedAt)) continue;
      add(byOutcome, outcome);
      took.push(finishedAt - enrolledAt);
    }
  }

  function addMessages(block: MessageBlock): void {
    for (let row = 0; row < block.size; row++) {
      if (block.program[row] !== programId) continue;
      const sentAt = block.sentAt[row] ?? 0;
      if (sentAt > now) continue;
      const openedAt = block.openedAt[row] ?? 0;
      const clickedAt = block.clickedAt[row] ?? 0;
      const [isOpened, isClicked] = [hasHappened(openedAt), hasHappened(clickedAt)];
      if (isOpened) countOn(days.opened, openedAt);
      if (isClicked) countOn(days.clicked, clickedAt);
      if (!countOn(days.sent, sentAt)) continue;
      const figures = getFigures(block.campaign[row] ?? 0);
      figures.sent++;
      if (isOpened) figures.opened++;
      if (isClicked) figures.clicked++;
    }
    addOptOuts(block);
  }

  /** Of messages sent in the period, up to now. */
  function addOptOuts({ optOuts = [], program, sentAt, campaign }: MessageBlock): void {
    for (const { row, kind, at } of optOuts) {
      const isCounted = program[row] === programId && hasHappened(at) && dayRow(sentAt[row] ?? 0) >= 0;
      if (isCounted) getFigures(campaign[row] ?? 0)[kind]++;
    }
  }

  function addSteps(block: StepBlock): void {
    for (let row = 0; row < block.size; row++) {
      const kind = STEP_KINDS[block.kind[row] ?? 0] ?? '';
      if (!isSkipReason(kind) || dayRow(block.at[row] ?? 0) < 0) continue;
      skips.set(kind, (skips.get(kind) ?? 0) + 1);
    }
  }

  function getFigures(campaignId: number) {
    let figures = campaigns.get(campaignId);
    if (!figures) {
      figures = { sent: 0, opened: 0, clicked: 0, ...createOptOutCounts() };
      campaigns.set(campaignId, figures);
    }
    return figures;
  }

  function report(): Report {
    const durations = took.sorted();
    return {
      enrolled: {
        total: sum(bySource),
        bySource: ENROLMENT_SOURCES.flatMap((source, number) => {
          const contacts = bySource[number] ?? 0;
          return contacts > 0 ? [{ source, contacts }] : [];
        }),
      },
      inside,
      finished: {
        total: durations.length,
        byOutcome: mostFirst(scope.outcomes, byOutcome),
        median: findQuantile(durations, 0.5),
        p90: findQuantile(durations, 0.9),
      },
      campaigns: [...campaigns]
        .map(([campaignId, figures]) => ({ campaignId, ...figures }))
        .sort((one, other) => other.sent - one.sent || one.campaignId - other.campaignId),
      skipped: toSkipCounts(skips),
      days,
    };
  }

  return { addEnrolments, addMessages, addSteps, report };
}

/** The whole in one go. */
export function createReport(
  scope: ReportScope,
  enrolments: readonly EnrolmentBlock[],
  messages: readonly MessageBlock[],
): Report {
  const tally = createTally(scope);
  for (const block of enrolments) tally.addEnrolments(block);
  for (const block of messages) tally.addMessages(block);
  return tally.report();
}

function add(column: Int32Array, row: number): void {
  column[row] = (column[row] ?? 0) + 1;
}

function sum(column: Int32Array): number {
  return column.reduce((total, value) => total + value, 0);
}

function mostFirst(outcomes: readonly string[], counts: Int32Array): Report['finished']['byOutcome'] {
  return outcomes
    .map((outcome, number) => ({ outcome, contacts: counts[number] ?? 0 }))
    .filter(({ contacts }) => contacts > 0)
    .sort((one, other) => other.contacts - one.contacts || (one.outcome < other.outcome ? -1 : 1));
}
