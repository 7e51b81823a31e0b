import type { Ground } from '#api/deps.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadWorldInput, storeChanges, storeNothingDue } from '#api/storage/engine-store.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import { accountNow } from '#domain/account/account.ts';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import type { Changes } from '#domain/engine/world.ts';
import type { World } from '#domain/engine/world-state.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** A world, and the generation of the account that it is the truth of. */
export type LoadedWorld = { readonly world: World; readonly generation: number };

export type Batch = {
  readonly loaded: LoadedWorld;
  readonly changes: Changes;
  /** Nothing more is due now. */
  readonly isDone: boolean;
  readonly isNextDueNew: boolean;
  /** Real milliseconds until something is due; Infinity when nothing ever is. */
  readonly sleep: number;
};

/** Does the next part of what is due and stores it, again from the start when somebody else was faster. */
export async function runBatch(ground: Ground, known: LoadedWorld | null, maxSteps: number): Promise<Batch> {
  let current = known;
  for (;;) {
    const account = await loadAccount(ground.db);
    if (current?.generation !== account.generation) current = await loadWorld(ground);
    const now = nowOf(account, ground);
    const changes = advance(current.world, now, { maxSteps });
    const stored = await store(ground, changes, { account, generation: current.generation });
    if (stored) {
      return {
        loaded: { world: current.world, generation: stored.generation },
        changes,
        isDone: changes.isDone,
        isNextDueNew: changes.nextDueAt !== account.nextDueAt,
        sleep: sleepUntil(changes.nextDueAt, account, now),
      };
    }
    current = null;
  }
}

/** The generation after storing, or null when what was loaded was out of date by then. */
async function store(
  { db }: Ground,
  changes: Changes,
  { account, generation }: { readonly account: AccountRecord; readonly generation: number },
): Promise<{ generation: number } | null> {
  if (changes.runs.length > 0) {
    return (await storeChanges(db, changes, generation)) ? { generation: generation + 1 } : null;
  }
  if (changes.nextDueAt === account.nextDueAt)
    return account.generation === generation ? { generation } : null;
  return (await storeNothingDue(db, changes, generation)) ? { generation } : null;
}

async function loadWorld(ground: Ground): Promise<LoadedWorld> {
  const { input, account } = await loadWorldInput(ground.db);
  const now = nothingDueUntil(account, nowOf(account, ground));
  return { world: createWorld({ ...input, now }), generation: account.generation };
}

/**
 * An edit counts from about when it was made, not from when the engine last had something to do: up to the next due
 * moment that was known there was nothing to do.
 */
function nothingDueUntil({ processedUntil, nextDueAt }: AccountRecord, now: Instant): Instant {
  const quiet = nextDueAt === null ? now : Math.min(now, nextDueAt - 1);
  return Math.max(processedUntil, quiet) as Instant;
}

function nowOf({ clock }: AccountRecord, { realNow }: Ground): Instant {
  return accountNow(clock, realNow());
}

function sleepUntil(nextDueAt: Instant | null, { clock }: AccountRecord, now: Instant): number {
  return nextDueAt === null ? Number.POSITIVE_INFINITY : Math.max(0, (nextDueAt - now) / clock.speed);
}
