import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { endsReached, messagesSent, peopleStuck, stepsNeverReached } from './rehearsed-figures.ts';
import { rehearsalWords as words } from './words.ts';

export type ComparedFigure = {
  readonly label: string;
  readonly unit: 'count' | 'time';
  readonly first: number | null;
  readonly second: number | null;
};

type Figure = Omit<ComparedFigure, 'first' | 'second'> & {
  readonly of: (run: RehearsalRun) => number | null;
};

/** Figure by figure; ends that only one of them knows count none in the other. */
export function compareRuns(first: RehearsalRun, second: RehearsalRun): readonly ComparedFigure[] {
  const names = [first, second].flatMap(({ answer }) => answer.outcomes.map(({ outcome }) => outcome));
  return [
    count(words.tookPart, ({ contacts }) => contacts),
    count(words.enrolled, ({ enrolled }) => enrolled),
    count(words.sent, messagesSent),
    count(words.mailed, ({ mailed }) => mailed),
    count(words.inside, ({ inside }) => inside),
    count(words.ends, endsReached),
    ...[...new Set(names)].map((name) => count(words.endOf(name), (answer) => withOutcome(answer, name))),
    time(words.median, ({ took }) => took.median),
    time(words.p90, ({ took }) => took.p90),
    count(words.stuck, peopleStuck),
    { label: words.never, unit: 'count' as const, of: (run: RehearsalRun) => stepsNeverReached(run).length },
    count(words.mostDay, ({ load }) => load.day?.messages ?? 0),
    count(words.mostWeek, ({ load }) => load.week?.messages ?? 0),
    count(words.mostWeekAll, ({ loadOfAll }) => loadOfAll.week?.messages ?? 0),
  ].map(({ label, unit, of }) => ({ label, unit, first: of(first), second: of(second) }));
}

function count(label: string, of: (answer: RehearsalAnswer) => number): Figure {
  return { label, unit: 'count', of: ({ answer }) => of(answer) };
}

function time(label: string, of: (answer: RehearsalAnswer) => number | null): Figure {
  return { label, unit: 'time', of: ({ answer }) => of(answer) };
}

function withOutcome({ outcomes }: RehearsalAnswer, name: string): number {
  return outcomes.find(({ outcome }) => outcome === name)?.contacts ?? 0;
}
