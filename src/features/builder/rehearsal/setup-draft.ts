import type { Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import type { SegmentId } from '#domain/ids.ts';
import {
  LONGEST_REHEARSAL_DAYS,
  MOST_SYNTHETIC_CONTACTS,
  type RehearsalSetup,
  type RehearsedPeople,
} from '#domain/rehearsal/rehearsal.ts';
import { getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import { rehearsalWords as words } from './words.ts';

/** The setup as it is being chosen: what was typed stays, also where another choice makes it count for nothing. */
export type SetupDraft = {
  readonly people: RehearsedPeople['kind'];
  readonly segmentId: SegmentId | null;
  readonly madeUp: number | undefined;
  readonly entry: RehearsalSetup['entry'];
  readonly isContinued: boolean;
  readonly length: (typeof LENGTHS)[number] | 'other';
  readonly days: number | undefined;
  readonly reacts: 'own' | 'another';
  /** Which other draw: each gives the same luck again. */
  readonly draw: number | undefined;
};

/** In days. */
export const LENGTHS = ['7', '30', '91', '365'] as const;
export const MOST_DRAWS = 1_000;
const SEEDS = 2 ** 31;

export function hasSchedule(design: Design): boolean {
  return getRecurrence(findStart(design)?.settings.schedule ?? null) !== null;
}

/** So that one press gives an answer at once. */
export function defaultDraft(design: Design, hasEnrolled: boolean): SetupDraft {
  return {
    people: 'account',
    segmentId: null,
    madeUp: 10_000,
    entry: hasSchedule(design) ? 'schedule' : 'atOnce',
    isContinued: hasEnrolled,
    length: '30',
    days: 14,
    reacts: 'own',
    draw: 1,
  };
}

export type SetupProblems = Readonly<Partial<Record<'segmentId' | 'madeUp' | 'days' | 'draw', string>>>;

/** What is missing or out of range, of what counts. */
export function findProblems(draft: SetupDraft): SetupProblems {
  const { people, segmentId, madeUp, length, days, reacts, draw } = draft;
  return {
    ...(people === 'segment' && segmentId === null && { segmentId: words.chooseSegment }),
    ...(people === 'synthetic' &&
      !isWithin(madeUp, MOST_SYNTHETIC_CONTACTS) && { madeUp: words.outOfRange(MOST_SYNTHETIC_CONTACTS) }),
    ...(length === 'other' &&
      !isWithin(days, LONGEST_REHEARSAL_DAYS) && { days: words.outOfRange(LONGEST_REHEARSAL_DAYS) }),
    ...(reacts === 'another' && !isWithin(draw, MOST_DRAWS) && { draw: words.outOfRange(MOST_DRAWS) }),
  };
}

/** Null while something in it is missing or out of range. */
export function toSetup(draft: SetupDraft, ownSeed: number): RehearsalSetup | null {
  if (Object.keys(findProblems(draft)).length > 0) return null;
  const people = getPeople(draft);
  const isOwn = draft.reacts === 'own';
  return {
    people,
    entry: draft.entry,
    isContinued: draft.isContinued && people.kind !== 'synthetic',
    days: draft.length === 'other' ? (draft.days ?? 1) : Number(draft.length),
    seed: isOwn ? ownSeed : (ownSeed + (draft.draw ?? 1)) % SEEDS,
  };
}

function getPeople({ people, segmentId, madeUp }: SetupDraft): RehearsedPeople {
  if (people === 'segment' && segmentId !== null) return { kind: 'segment', segmentId };
  return people === 'synthetic' ? { kind: 'synthetic', contacts: madeUp ?? 1 } : { kind: 'account' };
}

function isWithin(value: number | undefined, most: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;
}
