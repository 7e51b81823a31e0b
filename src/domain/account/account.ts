import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** The account clock: account time = `account` + (real time - `real`) x `speed`. Only a reset sets it back. */
export type Clock = { readonly account: Instant; readonly real: Instant; readonly speed: number };

/** What comes next: a program enrols, its schedule passes without enrolling, or a contact in it goes on. */
export type NextEvent = {
  readonly programId: ProgramId;
  readonly what: 'enrols' | 'slotPasses' | 'contactGoesOn';
};

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
  readonly nextEvent?: NextEvent | null;
  /** [A18] Whether SMS go to those who have not said whether they want them. They do unless somebody said no. */
  readonly smsToUnknown?: boolean;
  /** [E12] How contacts react to what they are sent; absent: sample contacts only. */
  readonly reactions?: Reactions;
  /** What `@POSTALADDRESS@` becomes. */
  readonly postalAddress?: string;
  /** Where the clock is being moved to; it goes there as fast as the engine gets things done. */
  readonly movingTo?: Instant | null;
};

/** Who opens and clicks by a draw: sample contacts only, or everybody. */
export const REACTIONS = ['sample', 'everybody'] as const;
export type Reactions = (typeof REACTIONS)[number];

export const REACTION_LABELS: Readonly<Record<Reactions, string>> = {
  sample: 'Sample contacts only',
  everybody: 'Everybody (simulated)',
};

/** Warn when this many places or fewer are left. */
export const PLACES_TO_WARN_AT = 5;

export type ClockSkip = 'nextEvent' | 'hour' | 'day' | 'week';

/** Account seconds in a real one. */
export const SPEEDS = [1, 60, 3_600, 86_400] as const;

/**
 * [K2] A fast clock is fast only while somebody looks after it: the engine takes it up again within this time. In an
 * account that was closed it goes on with real time, or a night would be years.
 */
const FAST_FOR = 10_000;

export function getAccountNow({ account, real, speed }: Clock, now: Instant): Instant {
  const elapsed = now - real;
  const fast = speed === 1 ? elapsed : Math.min(elapsed, FAST_FOR);
  return Math.floor(account + fast * speed + (elapsed - fast)) as Instant;
}

/** The same clock, counted from now on. */
export function takeUpClock(clock: Clock, real: Instant): Clock {
  return { ...clock, account: getAccountNow(clock, real), real };
}

/**
 * [K1] The clock after the engine has done everything due up to a moment on the way to another: it stands there, and is
 * set free when it has arrived.
 */
export function moveClockOn(
  { clock, movingTo }: Pick<Account, 'clock' | 'movingTo'>,
  done: { readonly until: Instant; readonly real: Instant },
): Pick<Account, 'clock' | 'movingTo'> {
  const now = takeUpClock(clock, done.real);
  if (movingTo === undefined || movingTo === null) return { clock: now, movingTo: null };
  const account = Math.max(now.account, done.until) as Instant;
  return { clock: { ...now, account }, movingTo: account >= movingTo ? null : movingTo };
}
