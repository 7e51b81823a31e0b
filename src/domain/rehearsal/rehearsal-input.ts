import type { Design } from '#domain/design/design.ts';
import type { WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from './rehearsal.ts';

/** All that a rehearsal needs; it stays as it is. */
export type RehearsalInput = {
  /**
   * The account at the moment at which the rehearsal begins, which is its `now`. Its programs are all that are active, and
   * the one that is rehearsed as an activation at that moment would find it; its messages are needed when one of them, or
   * the design on the canvas, asks about a campaign.
   */
  readonly account: WorldInput;
  readonly programId: ProgramId;
  /** As it is on the canvas, in place of the saved one. */
  readonly design: Design;
  readonly setup: RehearsalSetup;
};
