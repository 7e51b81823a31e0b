import type { CampaignId } from '#domain/audience/campaign.ts';
import type { Rule } from '#domain/audience/rule.ts';
import type { PopulationTest } from '#domain/engine/population-test.ts';
import type { StepKind } from '#domain/engine/stored.ts';
import type { NodeType, Route, SettingsByType } from '#domain/program/design.ts';
import type { Instant } from '#domain/schedule/instant.ts';

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
  /** Leaves by a route; `logged` is written down if no exit condition holds the contact back. */
  | { readonly kind: 'go'; readonly route: Route; readonly logged: StepKind | null }
  | { readonly kind: 'finish'; readonly outcome: string };

/**
 * How contacts pass a node. Both functions depend on nothing but their arguments and the ground, so a contact who waits
 * goes on rightly after any reload, and by the new settings after an edit.
 */
export type Step = {
  readonly act: (visitor: Visitor, at: Instant) => Move;
  /** When to act again on one who is here; the past means at once. */
  readonly waitsUntil: (visitor: Visitor, at: Instant) => number;
  /** A decision on opens is woken when this campaign is sent to one who waits for it. */
  readonly looksAtCampaign: CampaignId | null;
};

/** What steps lean on. */
export type StepGround = {
  readonly timeZone: string;
  readonly testOf: (rule: Rule) => PopulationTest;
  /** The local day that a contact has in a date field, by index and as the contact is now; NaN without one. */
  readonly dayIn: (field: string) => (contact: number) => number;
  /** When each contact first opens the campaign, by index; Infinity = never. */
  readonly opensOf: (campaignId: CampaignId) => Float64Array;
  /** Sends, or writes down that nothing could be sent. */
  readonly send: (visitor: Visitor, campaignId: CampaignId | null, at: Instant) => void;
};

/** Makes a node's settings into a step. One for each node type, in a file of its own. */
export type StepOf<T extends NodeType> = (settings: SettingsByType[T], ground: StepGround) => Step;

export const WAIT: Move = { kind: 'wait' };
export const GO_ON: Move = { kind: 'go', route: 'next', logged: null };

/** A step at which nobody waits. */
export function passing(act: Step['act']): Step {
  return { act, waitsUntil: (visitor) => visitor.arrivedAt, looksAtCampaign: null };
}
