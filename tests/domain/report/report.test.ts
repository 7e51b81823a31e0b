import { describe, expect, test } from 'vitest';
import { ENROLMENT_SOURCES, type EnrolmentBlock, type MessageBlock } from '#domain/engine/records/stored.ts';
import { createReport, type Report, type ReportScope } from '#domain/report/report.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { randomHistory } from './random-history.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe('reportOf', () => {
  test.each(SEEDS)('[P1] counts what a naive count counts, seed %d', (seed) => {
    const { random, programs, messages, until } = randomHistory(seed);
    const { timeZone } = random;
    const scopes = programs.map(({ programId, run, blocks }) => {
      const fromDay = getLocalDay(random.from, timeZone) + (seed % 3);
      const untilDay = getLocalDay(until, timeZone) - (seed % 2);
      const scope = { programId, outcomes: run.outcomes, timeZone, fromDay, untilDay, now: until };
      return { scope, blocks };
    });

    expect(scopes.map(({ scope, blocks }) => plain(createReport(scope, blocks, messages)))).toEqual(
      scopes.map(({ scope, blocks }) => naiveReport(scope, blocks, messages)),
    );
  });

  test('[P1] is the same in whatever order blocks come', () => {
    const { random, programs, messages, until } = randomHistory(7);
    const { timeZone } = random;
    const days = { fromDay: getLocalDay(random.from, timeZone), untilDay: getLocalDay(until, timeZone) };
    const reports = programs.flatMap(({ programId, run, blocks }) => {
      const scope = { programId, outcomes: run.outcomes, timeZone, ...days, now: until };
      return [
        createReport(scope, blocks, messages),
        createReport(scope, blocks.toReversed(), messages.toReversed()),
      ];
    });
    expect(reports.filter((_, index) => index % 2 === 0)).toEqual(
      reports.filter((_, index) => index % 2 === 1),
    );
  });
});

function plain({ days, ...report }: Report) {
  return { ...report, days: Object.fromEntries(Object.entries(days).map(([key, row]) => [key, [...row]])) };
}

/** Objects and filters: one row for each enrolment and message. */
function naiveReport(
  { programId, outcomes, timeZone, fromDay, untilDay, now }: ReportScope,
  blocks: readonly EnrolmentBlock[],
  messageBlocks: readonly MessageBlock[],
) {
  const dates = Array.from({ length: Math.max(0, untilDay - fromDay + 1) }, (_, index) =>
    new Date((fromDay + index) * 86_400_000).toISOString().slice(0, 10),
  );
  const dateOf = (at: number) => getPlainDate(at as Instant, timeZone) as string;
  const isIn = (at: number) => dates.includes(dateOf(at));
  const enrolments = blocks.flatMap((block) =>
    Array.from({ length: block.size }, (_, row) => ({
      enrolledAt: block.enrolledAt[row] ?? 0,
      source: ENROLMENT_SOURCES[block.source[row] ?? 0] ?? null,
      finishedAt: block.finishedAt[row] ?? 0,
      outcome: outcomes[(block.outcome[row] ?? 0) - 1] ?? null,
    })),
  );
  const messages = messageBlocks.flatMap((block) =>
    Array.from({ length: block.size }, (_, row) => ({
      program: block.program[row],
      campaign: block.campaign[row] ?? 0,
      sentAt: block.sentAt[row] ?? 0,
      openedAt: block.openedAt[row] ?? 0,
      clickedAt: block.clickedAt[row] ?? 0,
      optOut: block.optOuts?.find((each) => each.row === row),
    })),
  );
  const own = messages.filter(({ program, sentAt }) => program === programId && sentAt <= now);
  const happened = (at: number) => at !== 0 && at <= now;
  const finished = enrolments.filter(({ outcome, finishedAt }) => outcome !== null && isIn(finishedAt));
  const took = finished.map(({ enrolledAt, finishedAt }) => finishedAt - enrolledAt).sort((a, b) => a - b);
  const sent = own.filter(({ sentAt }) => isIn(sentAt));
  const byDate = (moments: readonly number[]) =>
    dates.map((date) => moments.filter((at) => dateOf(at) === date).length);
  const enrolledIn = enrolments.filter(({ enrolledAt }) => isIn(enrolledAt));
  return {
    enrolled: {
      total: enrolledIn.length,
      bySource: ENROLMENT_SOURCES.map((source) => ({
        source,
        contacts: enrolledIn.filter((each) => each.source === source).length,
      })).filter(({ contacts }) => contacts > 0),
    },
    inside: enrolments.filter(({ outcome }) => outcome === null).length,
    finished: {
      total: finished.length,
      byOutcome: [...new Set(finished.map(({ outcome }) => outcome ?? ''))]
        .map((outcome) => ({
          outcome,
          contacts: finished.filter((each) => each.outcome === outcome).length,
        }))
        .sort((a, b) => b.contacts - a.contacts || (a.outcome < b.outcome ? -1 : 1)),
      median: shareOf(took, 0.5),
      p90: shareOf(took, 0.9),
    },
    // Of the log, which is counted in a test of its own.
    skipped: [],
    campaigns: [...new Set(sent.map(({ campaign }) => campaign))]
      .map((campaignId) => {
        const those = sent.filter(({ campaign }) => campaign === campaignId);
        const endedBy = (kind: string) =>
          those.filter(({ optOut }) => optOut?.kind === kind && optOut.at <= now).length;
        return {
          campaignId,
          sent: those.length,
          opened: those.filter(({ openedAt }) => happened(openedAt)).length,
          clicked: those.filter(({ clickedAt }) => happened(clickedAt)).length,
          unsubscribed: endedBy('unsubscribed'),
          bounced: endedBy('bounced'),
          complained: endedBy('complained'),
        };
      })
      .sort((a, b) => b.sent - a.sent || a.campaignId - b.campaignId),
    days: {
      enrolled: byDate(enrolments.map(({ enrolledAt }) => enrolledAt)),
      finished: byDate(finished.map(({ finishedAt }) => finishedAt)),
      sent: byDate(sent.map(({ sentAt }) => sentAt)),
      opened: byDate(own.map(({ openedAt }) => openedAt).filter(happened)),
      clicked: byDate(own.map(({ clickedAt }) => clickedAt).filter(happened)),
    },
  };
}

/** The first value that so great a share of all is not above. */
function shareOf(sorted: readonly number[], share: number): number | null {
  return (
    sorted.find((value) => sorted.filter((each) => each <= value).length / sorted.length >= share) ?? null
  );
}
