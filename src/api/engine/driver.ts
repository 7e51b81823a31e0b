import type { Engine, EngineServices } from '#api/context/api-context.ts';
import { createContactsMemory } from '#api/engine/contacts-memory.ts';
import type { LoadedWorld } from '#api/engine/run-batch.ts';
import {
  createRunNews,
  hasChangedContacts,
  noteBatch,
  publishClock,
  publishPrograms,
  publishRun,
  type RunNews,
} from '#api/engine/run-news.ts';
import { createAlarm, platformTimer, type Timer } from '#api/engine/timer.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Population } from '#domain/engine/population/population.ts';
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
const CLOCK_TOLD_EACH_MS = 100;
const PROGRAMS_TOLD_EACH_MS = 1_000;

/** Wakes up, loads, calls the pure engine, stores what it says. Decision 011 says why no engine needs to be the only one. */
export function createEngine(services: EngineServices, options: DriverOptions = {}): Engine {
  const { timer = platformTimer, maxSteps = 20_000, onFailure = reportFailure, onRest = doNothing } = options;
  const alarm = createAlarm(timer);
  const memory = createContactsMemory(services.db);
  let loaded: LoadedWorld | null = null;
  let isWakeWaiting = false;

  async function runUntilDue(): Promise<void> {
    const { news, sleep } = await services.lock(LOCK, runAlone);
    await publishRun(services, news);
    alarm(wake, sleep);
    onRest();
  }

  async function runAlone(): Promise<{ readonly news: RunNews; readonly sleep: number }> {
    // The engine is loaded with its first run, after the first page.
    const { runBatch } = await import('#api/engine/run-batch.ts');
    const news = createRunNews();
    const mayTellClock = onceEach(CLOCK_TOLD_EACH_MS, services.realNow);
    const mayTellPrograms = onceEach(PROGRAMS_TOLD_EACH_MS, services.realNow);
    for (;;) {
      const mine = loaded;
      // Whatever goes wrong in between, a world that ran ahead of storage is never used again.
      loaded = null;
      const batch = await runBatch({ ...services, memory }, mine, maxSteps);
      loaded = batch.loaded;
      noteBatch(news, batch);
      if (hasChangedContacts(batch)) {
        const { generation, world } = batch.loaded;
        memory.keep({ generation, contacts: listContacts(world.population) });
      }
      if (batch.isDone) return { news, sleep: Math.min(batch.sleep, LONGEST_SLEEP) };
      // A clock on its way is shown on its way, and so is what happens to programs.
      if (batch.isClockMoving && batch.isClockNews && mayTellClock()) await publishClock(services);
      if (mayTellPrograms()) {
        await publishPrograms(services, news.programs);
        news.programs.clear();
      }
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
        if (!services.db.isOpen()) return;
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
      return forecastNow({ ...services, memory }, { programId, ...how }, () => loaded);
    },
    readContacts: memory.read,
    contactsInMemory: memory.getContacts,
  };
}

/** True once in each stretch of that many real milliseconds, beginning now. */
function onceEach(stretch: number, realNow: EngineServices['realNow']): () => boolean {
  let last = realNow();
  return () => {
    const now = realNow();
    if (now - last < stretch) return false;
    last = now;
    return true;
  };
}

/** Contacts who are still in the account. */
function listContacts({ contacts }: Population): readonly Contact[] {
  return contacts.filter((contact) => contact !== null);
}

function doNothing(): void {
  // Nobody wants to know.
}

function reportFailure(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}
