import type { EngineServices, Lock } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { ownLocks } from '#api/start/locks.ts';
import type { Database } from '#api/storage/db.ts';
import type { News } from '#contract/news.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

export const noLock: Lock = (_name, work) => work();

/** An engine whose time and alarms the test holds in its hands. */
export function anEngine(
  db: Database,
  { lock = ownLocks(), maxSteps = 20_000 }: { readonly lock?: Lock; readonly maxSteps?: number } = {},
) {
  const time = { now: TUESDAY_AT_TEN };
  const news: News[] = [];
  const alarms: number[] = [];
  const failures: unknown[] = [];
  const ground: EngineServices = {
    db,
    realNow: () => time.now,
    publish: (item) => news.push(item),
    lock,
    newSeed: () => 7,
  };
  const engine = createEngine(ground, {
    maxSteps,
    onFailure: (error) => failures.push(error),
    timer: (call, afterMilliseconds) => {
      if (afterMilliseconds === 0) setImmediate(call);
      else alarms.push(afterMilliseconds);
      return () => undefined;
    },
  });
  return {
    engine,
    news,
    alarms,
    failures,
    runUntil: async (now: Instant): Promise<void> => {
      time.now = now;
      await engine.runUntilDue();
    },
  };
}
