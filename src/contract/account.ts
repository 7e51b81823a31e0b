import { filledLine, text } from '#contract/identifiers.ts';
import { timeZone } from '#contract/time-zone.ts';
import { z } from '#contract/zod.ts';
import { type NextEvent, REACTIONS, type Reactions, SPEEDS } from '#domain/account/account.ts';
import type { SendingRules } from '#domain/account/sending-rules.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** GET /api/account. The page runs the clock forward by itself: account time = account + (real now - real) x speed. */
export type AccountAnswer = {
  readonly name: string;
  readonly timeZone: string;
  /** Which account it is, and whether somebody made it by a reset; else it was made where there was none. */
  readonly origin: { readonly id: number; readonly isReset: boolean };
  readonly userName: string;
  readonly activeLimit: number;
  readonly activePrograms: number;
  readonly reactions: Reactions;
  readonly sending: SendingRules;
  readonly clock: { readonly account: Instant; readonly real: Instant; readonly speed: number };
  readonly nextDueAt: Instant | null;
  /** What happens then, and in which program. */
  readonly nextEvent: (NextEvent & { readonly programName: string }) | null;
  /** Where the clock is being moved to; null while it is left to run. */
  readonly movingTo: Instant | null;
};

/** PATCH /api/account -> AccountAnswer */
export const changeAccount = z.strictObject({
  userName: z.optional(filledLine(100)),
  /** What its schedules and waits go by from then on. */
  timeZone: z.optional(timeZone),
  activeLimit: z.optional(z.int().check(z.minimum(1), z.maximum(1_000))),
  reactions: z.optional(z.enum(REACTIONS)),
  /** [A12] What `@POSTALADDRESS@` becomes. */
  postalAddress: z.optional(text(500)),
  /** [A18] Whether SMS go to those whose consent is unknown. */
  smsToUnknown: z.optional(z.boolean()),
  /** Account seconds in a real one. */
  speed: z.optional(z.literal(SPEEDS)),
});
export type ChangeAccount = z.infer<typeof changeAccount>;

/** DELETE /api/account/clock/jump -> AccountAnswer: the clock stays where it has got to, with everything before it done. */

/** POST /api/account/clock -> AccountAnswer, answered when everything due in between has been processed. */
export const skipClock = z.strictObject({ skip: z.enum(['nextEvent', 'hour', 'day', 'week']) });
export type SkipClock = z.infer<typeof skipClock>;

/** POST /api/account/reset -> AccountAnswer. Everything stored is replaced. */
export const resetAccount = z.strictObject({ with: z.enum(['sample', 'empty']) });
export type ResetAccount = z.infer<typeof resetAccount>;
