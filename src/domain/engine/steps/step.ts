import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { CampaignEvent } from '#domain/engine/population/campaign-times.ts';
import type { PopulationTest } from '#domain/engine/population/population-test.ts';
import type { Observation } from '#domain/engine/records/step-log.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import type { CampaignId, ListId, ProgramId } from '#domain/ids.ts';
import type { NodeType, SettingsByType } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { SendSmsSettings } from '#domain/nodes/send-sms.ts';
import type { WebhookSettings } from '#domain/nodes/webhook.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';

/** A contact at a node. One object is used again and again: a step keeps none of it. */
export type Visitor = {
  /** Index in the population. */
  contact: number;
  enrolment: number;
  enrolledAt: Instant;
  arrivedAt: Instant;
  visit: number;
};

/** What a contact does next. A step returns one it made beforehand, so that a million moves make no garbage. */
export type Move =
  /** Stays until `waitsUntil`. */
  | { readonly kind: 'wait' }
  /** Leaves by a route; `logged` is written down, and `isCounted` counted, if no exit condition holds the contact back. */
  | {
      readonly kind: 'go';
      readonly route: Route;
      readonly logged: StepKind | null;
      /** One of the first that a quantity split lets go. */
      readonly isCounted?: true;
    }
  | { readonly kind: 'finish'; readonly outcome: string };

/**
 * How contacts pass a node. Both functions depend on nothing but their arguments and the ground, so a contact who waits
 * goes on rightly after any reload, and by the new settings after an edit.
 */
export type Step = {
  readonly act: (visitor: Visitor, at: Instant) => Move;
  /** When to act again on one who is here; the past means at once. */
  readonly waitsUntil: (visitor: Visitor, at: Instant) => number;
  /** Absent when it asks nothing. */
  readonly asks?: Asks;
};

/** What steps do to a contact besides sending emails. Each writes down what was done, or that it could not be. */
export type StepActions = {
  /** Null for a change that can't be made. */
  readonly change: (visitor: Visitor, change: ContactChange, at: Instant, kind: StepKind) => void;
  readonly deleteContact: (visitor: Visitor, at: Instant) => void;
  readonly addToLists: (visitor: Visitor, listIds: readonly ListId[], at: Instant) => void;
  readonly enrolElsewhere: (visitor: Visitor, programId: ProgramId | null, at: Instant) => void;
  readonly sendSms: (visitor: Visitor, settings: SendSmsSettings, at: Instant) => void;
  readonly callWebhook: (visitor: Visitor, settings: WebhookSettings, at: Instant) => void;
};

/** The contact as it is after the change; null when the change can't be made. */
export type ContactChange = (contact: Contact, today: PlainDate) => Contact | null;

/** What a step asks about, besides the contact. */
type Asks = {
  /** Campaigns: who waits here is looked at again when one is sent, and a forecast runs the programs that send them. */
  readonly campaigns: readonly CampaignId[];
  /** What it saw in a contact that it has just let go, for the log. */
  readonly saw?: (contact: number, at: Instant) => readonly Observation[];
};

/** What steps lean on. */
export type StepGround = StepActions & {
  readonly catalogue: Catalogue;
  readonly timeZone: string;
  /** By index, as the contact is now; null for one who was deleted. */
  readonly contactAt: (index: number) => Contact | null;
  readonly testOf: (rule: Rule) => PopulationTest;
  /** The local day that a contact has in a date field, by index and as the contact is now; NaN without one. */
  readonly dayIn: (field: string) => (contact: number) => number;
  /** When something first happens with a campaign to each contact, by index; Infinity = never. */
  readonly timesOf: (event: CampaignEvent) => Float64Array;
  /** A number from 0 up to 1, the same whenever it is asked for at this visit. */
  readonly drawFor: (visitor: Visitor) => number;
  /** How many a quantity split has let go first, at the node where the visitor is. */
  readonly countOfFirst: (visitor: Visitor) => number;
  /** Sends, or writes down that nothing could be sent. */
  readonly send: (visitor: Visitor, campaignId: CampaignId | null, at: Instant) => void;
};

/** Makes a node's settings into a step. One for each node type, in a file of its own. */
export type StepOf<T extends NodeType> = (settings: SettingsByType[T], ground: StepGround) => Step;

export const WAIT: Move = { kind: 'wait' };
export const GO_ON: Move = { kind: 'go', route: 'next', logged: null };

/** A step at which nobody waits. */
export function passing(act: Step['act']): Step {
  return { act, waitsUntil: (visitor) => visitor.arrivedAt };
}
