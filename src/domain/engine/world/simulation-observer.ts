import type { Reaction } from '#domain/engine/chance/reactions.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * Sees what happens in one program of a simulation, and changes nothing: contacts by index, nodes by number.
 * `decided` is what a step wrote down just before the contact left it.
 */
export type SimulationObserver = {
  readonly enrolled: (node: number, at: Instant) => void;
  readonly went: (from: number, to: number, decided: StepKind | null, at: Instant) => void;
  readonly left: (contact: number, from: number, decided: StepKind | null, at: Instant) => void;
  readonly sent: (contact: number, node: number, at: Instant, reaction: Reaction) => void;
  /** Whether it wants to know what becomes of messages that no decision asks about. */
  readonly wantsReactions: boolean;
};
