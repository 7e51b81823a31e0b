import type { Lock } from '#api/context/api-context.ts';
import { ownLocks } from '#api/start/locks.ts';
import { anEngine } from '#tests/api/engine/an-engine.ts';
import { crashingDatabase } from '#tests/api/engine/crashing-database.ts';
import { aDatabase, outcomeOf, WHEN_ALL_IS_OVER } from '#tests/api/engine/stored-program.ts';
import type { Dice } from '#tests/domain/engine/dice.ts';
import { asDexie } from './as-dexie.ts';

const SMALL_BATCHES = { maxSteps: 4 };
/** A run of small batches has more contacts with the database than this. */
const MOST_CONTACTS = 80;

/** A lock that counts who holds it, and notes when it was let go of by one who died. */
function watchedLock() {
  const lock = ownLocks();
  const seen = { atOnce: 0, mostAtOnce: 0, diedAt: 0, takenAfterDeath: 0 };
  const watched: Lock = (name, work) =>
    lock(name, async () => {
      seen.atOnce += 1;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
      if (seen.diedAt > 0 && seen.takenAfterDeath === 0) seen.takenAfterDeath = performance.now();
      try {
        return await work();
      } catch (error) {
        seen.diedAt = performance.now();
        throw error;
      } finally {
        seen.atOnce -= 1;
      }
    });
  return { watched, seen };
}

/** Three tabs want to run the engine; the one that does dies at a random moment, again and again in new accounts. */
export async function killedLeaders(dice: Dice, kills: number) {
  const undisturbed = await aDatabase();
  await anEngine(undisturbed, SMALL_BATCHES).runUntil(WHEN_ALL_IS_OVER);
  const expected = JSON.stringify(await outcomeOf(undisturbed));
  const differing: number[] = [];
  let [killed, mostAtOnce, slowestTakeOver] = [0, 0, 0];
  while (killed < kills) {
    const db = await aDatabase();
    const { watched, seen } = watchedLock();
    const crashing = crashingDatabase(db, 1 + dice.below(MOST_CONTACTS));
    const tabs = [crashing.db, db, db].map((own) => anEngine(own, { ...SMALL_BATCHES, lock: watched }));
    await Promise.allSettled(tabs.map((tab) => tab.runUntil(WHEN_ALL_IS_OVER)));
    mostAtOnce = Math.max(mostAtOnce, seen.mostAtOnce);
    if (!crashing.hasCrashed() || seen.diedAt === 0) continue;
    killed += 1;
    slowestTakeOver = Math.max(slowestTakeOver, seen.takenAfterDeath - seen.diedAt);
    if (JSON.stringify(await outcomeOf(db)) !== expected) differing.push(killed);
    await asDexie(db).delete();
  }
  return { kills: killed, mostAtOnce, slowestTakeOver, differing };
}
