import type { EngineServices } from '#api/context/api-context.ts';
import type { ContactsMemory } from '#api/engine/contacts-memory.ts';
import { loadAccount } from '#api/storage/account.ts';
import {
  type Advanced,
  loadWaitingEnrolments,
  loadWorldInput,
  storeChanges,
  storeNothingDue,
} from '#api/storage/engine-store.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import { type Account, getAccountNow, moveClockOn } from '#domain/account/account.ts';
import { advanceAndEnrol } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { findNextEvent } from '#domain/engine/world/due-keys.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { Changes } from '#domain/engine/world/world-input.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** A world, and the generation of the account that it is the truth of. */
export type LoadedWorld = { readonly world: World; readonly generation: number };

export type Batch = {
  readonly loaded: LoadedWorld;
  readonly changes: Changes;
  /** Nothing more is due now. */
  readonly isDone: boolean;
  /** The clock, or what is due next, is not what it was. */
  readonly isClockNews: boolean;
  /** The clock is being moved, or is a fast one. */
  readonly isClockMoving: boolean;
  /** Real milliseconds until something is due; Infinity when nothing ever is. */
  readonly sleep: number;
};

/** What the engine needs of the API, with all contacts in memory. */
export type EngineContext = EngineServices & { readonly memory: ContactsMemory };

/** A fast clock is taken up again this often, which keeps it fast. */
const TAKE_UP_MS = 2_000;

/** Does the next part of what is due and stores it, again from the start when somebody else was faster. */
export async function runBatch(
  services: EngineContext,
  known: LoadedWorld | null,
  maxSteps: number,
): Promise<Batch> {
  let current = known;
  for (;;) {
    const account = await loadAccount(services.db);
    if (current?.generation !== account.generation) current = await loadWorld(services);
    const now = getNow(account, services);
    const until = Math.max(now, account.movingTo ?? now) as Instant;
    const waiting = await loadWaitingEnrolments(services.db);
    const changes = advanceAndEnrol(current.world, until, { maxSteps }, waiting);
    const stored = await store(services, changes, { account, ...current });
    if (stored) {
      return {
        loaded: { world: current.world, generation: stored.generation },
        changes,
        isDone: changes.isDone,
        isClockNews: stored.isClockNews,
        isClockMoving: isMoving(account) || account.clock.speed !== 1,
        sleep: findSleep(changes.nextDueAt, account, now),
      };
    }
    current = null;
  }
}

type Known = LoadedWorld & { readonly account: AccountRecord };

/** The generation after storing, or null when what was loaded was out of date by then. */
async function store(
  { db, realNow }: EngineServices,
  changes: Advanced,
  { account, generation, world }: Known,
): Promise<{ generation: number; isClockNews: boolean } | null> {
  const real = realNow();
  const nextEvent = findNextEvent(world);
  const isClockMoving = isMoving(account) || isToBeTakenUp(account, real);
  const isNextNew = changes.nextDueAt !== account.nextDueAt || !isSameEvent(nextEvent, account.nextEvent);
  const isClockNews = isClockMoving || isNextNew;
  const after = (before: Account): Partial<Account> => ({
    nextEvent,
    ...(isClockMoving && moveClockOn(before, { until: changes.until, real })),
  });
  // A contact may opt out [A20] while no program does anything.
  const hasChanged = changes.runs.length > 0 || changes.contacts.length > 0;
  if (hasChanged || changes.answered.length > 0) {
    const isStored = await storeChanges(db, changes, generation, after);
    return isStored ? { generation: generation + 1, isClockNews } : null;
  }
  if (!isClockNews) return account.generation === generation ? { generation, isClockNews } : null;
  return (await storeNothingDue(db, changes, generation, after)) ? { generation, isClockNews } : null;
}

function isMoving({ movingTo }: Account): boolean {
  return movingTo !== undefined && movingTo !== null;
}

function isToBeTakenUp({ clock }: Account, real: Instant): boolean {
  return clock.speed !== 1 && real - clock.real >= TAKE_UP_MS;
}

function isSameEvent(one: Account['nextEvent'], other: Account['nextEvent']): boolean {
  return one?.programId === other?.programId && one?.what === other?.what;
}

async function loadWorld(services: EngineContext): Promise<LoadedWorld> {
  await services.memory.read();
  const { input, account } = await loadWorldInput(services.db, { known: services.memory.known() });
  const now = findQuietUntil(account, getNow(account, services));
  return { world: createWorld({ ...input, now }), generation: account.generation };
}

/**
 * An edit counts from about when it was made, not from when the engine last had something to do: up to the next due
 * moment that was known there was nothing to do.
 */
function findQuietUntil({ processedUntil, nextDueAt }: AccountRecord, now: Instant): Instant {
  const quiet = nextDueAt === null ? now : Math.min(now, nextDueAt - 1);
  return Math.max(processedUntil, quiet) as Instant;
}

function getNow({ clock }: AccountRecord, { realNow }: EngineServices): Instant {
  return getAccountNow(clock, realNow());
}

function findSleep(nextDueAt: Instant | null, { clock }: AccountRecord, now: Instant): number {
  const longest = clock.speed === 1 ? Number.POSITIVE_INFINITY : TAKE_UP_MS;
  return nextDueAt === null ? longest : Math.min(longest, Math.max(0, (nextDueAt - now) / clock.speed));
}
