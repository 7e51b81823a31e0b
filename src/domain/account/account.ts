import type { Instant } from '#domain/schedule/instant.ts';

/** The account clock: account time = `account` + (real time - `real`) x `speed`. Only a reset sets it back. */
export type Clock = { readonly account: Instant; readonly real: Instant; readonly speed: number };

export type Account = {
  readonly name: string;
  /** IANA name, for example "Europe/London". */
  readonly timeZone: string;
  readonly userName: string;
  readonly activeLimit: number;
  readonly seed: number;
  readonly clock: Clock;
  /** The engine has done everything due up to this moment. */
  readonly processedUntil: Instant;
  readonly nextDueAt: Instant | null;
};

/** Warn when this many places or fewer are left. */
export const PLACES_TO_WARN_AT = 5;

export type ClockSkip = 'nextEvent' | 'hour' | 'day' | 'week';

export function accountNow(clock: Clock, real: Instant): Instant {
  return Math.floor(clock.account + (real - clock.real) * clock.speed) as Instant;
}
