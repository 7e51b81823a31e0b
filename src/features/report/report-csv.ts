import type { ProgramReport } from '#contract/report.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import { daysFrom } from '#product/days/days-in-words.ts';
import { words } from './words.ts';

/** A row for each day of the period. */
export function daysCsv(report: ProgramReport): string {
  const header = [words.day, words.enrolled, words.finished, words.sentColumn, words.opened, words.clicked];
  const { enrolled, finished, sent, opened, clicked } = report.days;
  return formatCsv(
    header,
    daysFrom(report.from, enrolled.length).map((date, day) => [
      date,
      enrolled[day] ?? 0,
      finished[day] ?? 0,
      sent[day] ?? 0,
      opened[day] ?? 0,
      clicked[day] ?? 0,
    ]),
  );
}

export function campaignsCsv({ campaigns }: ProgramReport): string {
  return formatCsv(
    [words.campaign, 'ID', words.sentColumn, words.opened, words.clicked],
    campaigns.map(({ name, campaignId, sent, opened, clicked }) => [name, campaignId, sent, opened, clicked]),
  );
}

export function contactsCsv({ enrolled, finished, inside }: ProgramReport): string {
  return formatCsv(
    [words.kind, words.name, words.contacts],
    [
      ...enrolled.bySource.map(({ source, contacts }) => [words.enrolled, words.sources[source], contacts]),
      ...finished.byOutcome.map(({ outcome, contacts }) => [words.finished, outcome, contacts]),
      [words.inside, '', inside],
    ],
  );
}
