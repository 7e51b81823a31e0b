import type { NodeId } from '#domain/program/design.ts';
import type { EventType, Refusal } from '#domain/program/lifecycle.ts';
import type { Status } from '#domain/program/program.ts';
import type { MissingReference } from '#domain/program/references.ts';
import type { ValidationProblem } from '#domain/program/validation-problem.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** The events that are never carried out before their consequences were shown. */
export type ConsequentialEvent = Extract<
  EventType,
  'activate' | 'deactivate' | 'disableEnrolment' | 'enableEnrolment' | 'delete' | 'restore' | 'purge'
>;

export type LandingReason =
  | 'runsAtOnce'
  | 'hasEnrolled'
  | 'neverEnrolled'
  | 'staysActive'
  | 'keptInBin'
  | 'referencesMissing'
  | 'goneForGood';

export type AtNode = { readonly nodeId: NodeId; readonly label: string; readonly contacts: number };

/** What an event would do if it happened at `at`, in numbers that the API works out at that moment. */
export type Consequences = {
  readonly event: ConsequentialEvent;
  readonly at: Instant;
  readonly onRevision: number;
  /** Why it can't happen now, or null. */
  readonly refusal: Refusal | null;
  /** The state it lands in; null when the program is gone afterwards or the event is refused. */
  readonly landing: { readonly status: Status | null; readonly reason: LandingReason } | null;
  readonly isEnrolmentDisabledAfter: boolean;
  readonly inside: { readonly total: number; readonly byNode: readonly AtNode[] };
  readonly everEnrolled: number;
  /** Inside, and their wait is already over: they go on at the first tick after activating. */
  readonly overdue: number;
  /** Contacts who meet the start rule at this moment and may be enrolled; null without a scheduled rule. */
  readonly meetRuleNow: number | null;
  readonly nextEnrolmentAt: Instant | null;
  /**
   * Messages in the time after the event, and how many different contacts they reach in the next day.
   * For activate: what will be sent. For deactivate: what will not be. Null where it makes no difference.
   */
  readonly messages: {
    readonly nextHour: number;
    readonly nextDay: number;
    readonly contactsNextDay: number;
  } | null;
  readonly contactsInAccount: number;
  readonly places: { readonly used: number; readonly usedAfter: number; readonly limit: number };
  readonly missing: readonly MissingReference[];
  readonly warnings: readonly ValidationProblem[];
  /** The day on which a deleted program is purged; null otherwise. */
  readonly purgedAt: Instant | null;
  /** Lost for good by a purge: enrolments and history entries. */
  readonly lost: { readonly enrolments: number; readonly historyEntries: number } | null;
};
