import type { Database } from '#api/storage/db.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import type { News } from '#contract/news.ts';
import type { Forecast } from '#domain/consequences/forecast.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Runs the work alone among all tabs, one holder of a name at a time. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** What the outside world gives to the API. The engine takes these too. */
export type EngineServices = {
  readonly db: Database;
  readonly realNow: () => Instant;
  /** Tells every tab; call it after the transaction was committed. */
  readonly publish: (news: News) => void;
  readonly lock: Lock;
  /** The seed of a new account: a whole number from 0 to 2^31 - 1. */
  readonly newSeed: () => number;
  /** Rounds of a password's hash, where nothing is at stake: in tests. What is advised when absent. */
  readonly passwordRounds?: number | undefined;
};

/** How the event in question leaves the program. */
type AsIf = { readonly isEnrolmentDisabled: boolean };

/** The driver of the engine, as the rest of the API sees it. `createEngine(services)` makes it. */
export type Engine = {
  /** Settles when everything due up to the account clock's now has been done and stored. */
  readonly runUntilDue: () => Promise<void>;
  /** Something may be due sooner than was thought: look again. */
  readonly wake: () => void;
  /**
   * What would come of a program that runs from now on, with its schedule enrolling or not. Catches up with what is due
   * first; `at` is the "now" that the numbers count from.
   */
  readonly forecast: (programId: ProgramId, asIf: AsIf) => Promise<{ at: Instant; forecast: Forecast }>;
  /** Brings everyone into memory; to be called before the transaction that asks for them. */
  readonly readContacts: () => Promise<void>;
  /** Everyone in the account as it is stored now, when they happen to be in memory. */
  readonly contactsInMemory: (account: AccountRecord) => readonly Contact[] | null;
};

export type ApiContext = EngineServices & { readonly engine: Engine };
