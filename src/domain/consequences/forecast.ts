import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { SkipCounts } from '#domain/nodes/skip-reasons.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Messages, emails and SMS, of a program and because of it, within the next hour and the next 24 hours. */
export type MessageCounts = { readonly nextHour: number; readonly nextDay: number };

/**
 * What the engine says would come of a program that runs from this moment on: of its saved design, with the contacts
 * who are inside now, and with scheduled enrolment as the event in question leaves it. Nothing is sent to find out.
 */
export type Forecast = MessageCounts & {
  /** Without those who leave at the first tick, and without deleted contacts. */
  readonly inside: number;
  /** Nodes with at least one contact, in any order. A node that is no longer in the design keeps its id here. */
  readonly byNode: readonly { readonly nodeId: NodeId; readonly contacts: number }[];
  /** Inside, and their wait is already over: they go on at the first tick. */
  readonly overdue: number;
  /** Would go on at the first tick too, or were moved, but must leave: unsubscribed, suppressed or by an exit condition. */
  readonly leaving: number;
  /** The messages below that go to the overdue. */
  readonly toOverdue: MessageCounts;
  /** Contacts who meet the start rule now and whom the limits let in; null without a scheduled rule. */
  readonly meetRuleNow: number | null;
  /** The next slot of the schedule; null without one and while enrolment is disabled. */
  readonly nextEnrolmentAt: Instant | null;
  /** The same while enrolment is disabled: the slot that passes. */
  readonly nextSlotAt: Instant | null;
  /** Different contacts who get at least one of the messages of the next 24 hours. */
  readonly contactsNextDay: number;
  /** Those of the messages that are SMS. */
  readonly sms: MessageCounts;
  /** Those that other programs send to contacts whom this one has brought to them, by program. */
  readonly byOthers: readonly MessagesByOther[];
  /** What steps don't do for contacts in the next 24 hours, and why. */
  readonly skipped: SkipCounts;
  /** What the next slot brings; null where nobody is enrolled by it, since there is none or enrolment is disabled. */
  readonly nextSlot: NextSlot | null;
};

export type MessagesByOther = MessageCounts & {
  readonly programId: ProgramId;
  readonly sms: MessageCounts;
};

export type NextSlot = {
  readonly contacts: number;
  /** Messages to these contacts in the hour and the 24 hours from the slot; null when it lies within the next 24 hours. */
  readonly messages: MessageCounts | null;
};
