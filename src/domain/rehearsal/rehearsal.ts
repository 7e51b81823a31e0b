import type { ContactId, NodeId, ProgramId, SegmentId } from '#domain/ids.ts';
import type { DayColumns } from '#domain/report/day-columns.ts';
import type { OptOutCounts } from '#domain/report/opt-out-counts.ts';
import type { Replay } from '#domain/report/replay.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export const LONGEST_REHEARSAL_DAYS = 366;
export const MOST_SYNTHETIC_CONTACTS = 1_000_000;

/** Who takes part: everyone in the account, those who meet a segment's rule now, or people made up after the account's. */
export type RehearsedPeople =
  | { readonly kind: 'account' }
  | { readonly kind: 'segment'; readonly segmentId: SegmentId }
  | { readonly kind: 'synthetic'; readonly contacts: number };

export type RehearsalSetup = {
  readonly people: RehearsedPeople;
  /**
   * As the start says, nobody while enrolment is disabled; as it would say were enrolment enabled; or everyone who may be
   * enrolled, at once.
   */
  readonly entry: 'schedule' | 'asIfEnabled' | 'atOnce';
  /** Those who are in the program now go on from where they are; otherwise it begins with no one in it. */
  readonly isContinued: boolean;
  /** 1 to 366 times 24 hours. */
  readonly days: number;
  /** The account's own seed rehearses what the sample contacts will do; another, other people's luck. */
  readonly seed: number;
};

/** Of one step; those of a step never reached are all 0. */
export type RehearsedStep = {
  readonly nodeId: NodeId;
  /** How often contacts came to it. */
  readonly visits: number;
  readonly sent: number;
  /** Who is there when the rehearsal ends. */
  readonly here: number;
  /** Of these, who will never go on from there, however long one waits. */
  readonly stuck: number;
};

/** From enrolment to the end, in milliseconds; null when nobody came to an end. */
export type TimeTaken = {
  readonly median: number | null;
  readonly p90: number | null;
  readonly longest: number | null;
};

export type RehearsedOutcome = {
  readonly outcome: string;
  readonly contacts: number;
  readonly took: TimeTaken;
  /** Up to three who left this way, to be followed. */
  readonly examples: readonly ContactId[];
};

/** The one who got most, the first of them by id; null when nothing was sent. */
export type MostMessages = {
  readonly messages: number;
  readonly contactId: ContactId;
  /** The last moment of that day, or of those seven days: when the last of the messages was sent. */
  readonly at: Instant;
};

export type MessageLoad = {
  /** In one local day. */
  readonly day: MostMessages | null;
  /** In seven local days on end. */
  readonly week: MostMessages | null;
  /** How many contacts got so many messages in their fullest seven days: index 1 holds those who got one. */
  readonly contactsByWeek: readonly number[];
};

/** Another active program, and whom it shares with this one. */
export type Overlap = {
  readonly programId: ProgramId;
  /** Who was in both at the same moment, at least once. */
  readonly contacts: number;
};

/** What came of a rehearsal: plain numbers, the same for the same design, people, seed and moment. */
export type Rehearsal = {
  readonly from: Instant;
  readonly until: Instant;
  /** Who took part, whether or not they were enrolled. */
  readonly contacts: number;
  readonly enrolled: number;
  /** Contacts that were sent at least one message by this program. */
  readonly mailed: number;
  /** Inside when it ends. */
  readonly inside: number;
  /** In the order of the numbers in `replay`; those that are in the design. */
  readonly steps: readonly RehearsedStep[];
  readonly replay: Replay;
  /** One row for each local day touched, the first day first. */
  readonly days: DayColumns;
  /** Messages of this program that ended a subscription by then. */
  readonly optOuts: Readonly<OptOutCounts>;
  readonly outcomes: readonly RehearsedOutcome[];
  readonly took: TimeTaken;
  /** Messages of this program alone, and of all active programs together. */
  readonly load: MessageLoad;
  readonly loadOfAll: MessageLoad;
  readonly overlaps: readonly Overlap[];
};
