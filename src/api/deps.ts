import type { Database } from '#api/storage/db.ts';
import type { News } from '#contract/news.ts';
import type { ClockSkip } from '#domain/account/account.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Runs the work alone among all tabs, one holder of a name at a time. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** What the outside world gives to the API. The engine takes these too. */
export type Ground = {
  readonly db: Database;
  readonly realNow: () => Instant;
  /** Tells every tab; call it after the transaction was committed. */
  readonly publish: (news: News) => void;
  readonly lock: Lock;
  /** The seed of a new account: a whole number from 0 to 2^31 - 1. */
  readonly newSeed: () => number;
};

/** The driver of the engine, as the rest of the API sees it. `createEngine(ground)` makes it. */
export type Engine = {
  /** Settles when everything due up to the account clock's now has been done and stored. */
  readonly runUntilDue: () => Promise<void>;
  /** Something may be due sooner than was thought: look again. */
  readonly wake: () => void;
  /** Moves the account clock ahead; settles when everything due in between has been done and stored. */
  readonly skip: (skip: ClockSkip) => Promise<void>;
};

export type Deps = Ground & { readonly engine: Engine };
