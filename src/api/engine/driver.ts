import type { Engine, Ground } from '#api/deps.ts';
import { contactsIn } from '#api/engine/contacts-in.ts';
import { contactsMemory } from '#api/engine/contacts-memory.ts';
import { publishClock, publishRun, type RunSummary } from '#api/engine/publish-run.ts';
import type { LoadedWorld } from '#api/engine/run-batch.ts';
import { latest, type Timer, timerOfPlatform } from '#api/engine/timer.ts';
import type { ProgramId } from '#domain/program/program.ts';
import { MINUTE } from '#domain/schedule/instant.ts';

export type DriverOptions = {
  readonly timer?: Timer;
  /** Steps in one transaction. Between two, the API answers others. */
  readonly maxSteps?: number;
  /** A run that nobody waits for has failed; it is tried again at the next wake. */
  readonly onFailure?: (error: unknown) => void;
  /** All that was due has been done. */
  readonly onRest?: () => void;
};

const LOCK = 'engine';
const LONGEST_SLEEP = MINUTE;

/** Wakes up, loads, calls the pure engine, stores what it says. Decision 011 says why no engine needs to be the only one. */
export function createEngine(ground: Ground, options: DriverOptions = {}): Engine {
  const {
    timer = timerOfPlatform,
    maxSteps = 20_000,
    onFailure = reportFailure,
    onRest = doNothing,
  } = options;
  const alarm = latest(timer);
  const memory = contactsMemory(ground.db);
  let loaded: LoadedWorld | null = null;
  let isWakeWaiting = false;

  async function runUntilDue(): Promise<void> {
    const done = await ground.lock(LOCK, runAlone);
    await publishRun(ground, done);
    alarm(wake, done.sleep);
    onRest();
  }

  async function runAlone(): Promise<RunSummary & { readonly sleep: number }> {
    // The engine itself is fetched with its first run: an account can be looked at before.
    const { runBatch } = await import('#api/engine/run-batch.ts');
    const programs = new Set<ProgramId>();
    let hasSent = false;
    let hasChangedContacts = false;
    let isClockNews = false;
    for (;;) {
      const mine = loaded;
      // Whatever goes wrong in between, a world that ran ahead of storage is never used again.
      loaded = null;
      const batch = await runBatch({ ...ground, memory }, mine, maxSteps);
      loaded = batch.loaded;
      for (const { programId } of batch.changes.runs) programs.add(programId);
      const { messageBlocks, webhookBlocks, contacts, deletedContacts } = batch.changes;
      hasSent ||= messageBlocks.length > 0 || webhookBlocks.length > 0;
      if (contacts.length > 0 || deletedContacts.length > 0) {
        hasChangedContacts = true;
        const { generation, world } = batch.loaded;
        memory.keep({ generation, contacts: contactsIn(world.population) });
      }
      // A clock on its way is shown on its way.
      if (batch.isOnItsWay && batch.isClockNews && !batch.isDone) await publishClock(ground);
      isClockNews ||= batch.isClockNews;
      if (batch.isDone)
        return {
          programs,
          hasSent,
          hasChangedContacts,
          isClockNews,
          sleep: Math.min(batch.sleep, LONGEST_SLEEP),
        };
      await new Promise<void>((resolve) => timer(resolve, 0));
    }
  }

  function wake(): void {
    if (isWakeWaiting) return;
    isWakeWaiting = true;
    const begin = () => {
      isWakeWaiting = false;
      runUntilDue().catch((error: unknown) => {
        // A newer version in another tab has closed the database: there is nothing left to run.
        if (!ground.db.isOpen()) return;
        onFailure(error);
        alarm(wake, LONGEST_SLEEP);
      });
    };
    timer(begin, 0);
  }

  return {
    runUntilDue,
    wake,
    forecast: async (programId, how) => {
      await runUntilDue();
      const { forecastNow } = await import('#api/engine/forecast-now.ts');
      return forecastNow({ ...ground, memory }, { programId, ...how }, () => loaded);
    },
    readContacts: memory.read,
    contactsInMemory: memory.contactsOf,
  };
}

function doNothing(): void {
  // Nobody wants to know.
}

function reportFailure(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}
