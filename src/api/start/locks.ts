import type { Lock } from '#api/context/api-context.ts';

/** Locks among all tabs of this origin, let go of when a tab dies. */
export function webLocks(locks: LockManager): Lock {
  return async (name, work) => locks.request(`program-builder ${name}`, work);
}

/** Locks within one thread: for tests and for Node, where no other can reach the database. */
export function ownLocks(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = tails.get(name) ?? Promise.resolve();
    const result = before.then(work);
    // The next in line waits for the end, not for the success.
    tails.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  };
}
