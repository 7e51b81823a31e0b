import type { Page } from '@playwright/test';

type Clock = { readonly processedUntil: number; readonly movingTo: number | null };
type ClockOfAccount = Clock & { readonly accountId: number };

/** Where the account's clock stands on disk, and where it is being moved to. Null: there is no account, or no database. */
export async function clockOf(page: Page): Promise<ClockOfAccount | null> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('program-builder');
    // Asked for its newest version, one that is not there would be made.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const isOpen = await new Promise<boolean>((resolve) => {
      opening.onsuccess = () => resolve(true);
      opening.onerror = () => resolve(false);
    });
    if (!isOpen) return null;
    const reading = opening.result.transaction('account').objectStore('account').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    const [account] = reading.result;
    if (!account) return null;
    const { seed, processedUntil, movingTo = null } = account;
    return { accountId: seed, processedUntil, movingTo };
  });
}

/** Settles as soon as the clock is on its way on disk, or has been. */
export async function clockMovedFrom(page: Page, { processedUntil }: Clock): Promise<void> {
  await page.evaluate(async (before) => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    for (;;) {
      const reading = opening.result.transaction('account').objectStore('account').getAll();
      await new Promise((resolve) => (reading.onsuccess = resolve));
      const account = reading.result[0];
      if (typeof account.movingTo === 'number' || account.processedUntil > before + 60_000) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    opening.result.close();
  }, processedUntil);
}

/**
 * All messages and steps on disk up to a moment, counted and as fingerprints of their rows in order; and how many
 * messages have an enrolment, step and visit in common with another.
 */
export async function whatHappened(page: Page, until: number) {
  return page.evaluate(async (last) => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction(['messageBlocks', 'stepBlocks', 'runs']);
    const read = async (table: string) => {
      const reading = transaction.objectStore(table).getAll();
      await new Promise((resolve) => (reading.onsuccess = resolve));
      return reading.result;
    };
    const [messageBlocks, stepBlocks, runs] = [
      await read('messageBlocks'),
      await read('stepBlocks'),
      await read('runs'),
    ];
    opening.result.close();
    const nodeIds = new Map<number, readonly string[]>(runs.map((run) => [run.programId, run.nodeIds]));

    // FNV-1a: enough to tell two runs apart.
    const print = () => {
      let [hash, count] = [0x811c_9dc5, 0];
      return {
        add: (line: string) => {
          count += 1;
          for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x0100_0193);
        },
        result: () => ({ count, hash: hash >>> 0 }),
      };
    };
    const messages = print();
    const places = new Set<string>();
    for (const block of messageBlocks) {
      for (let row = 0; row < block.size; row++) {
        if (block.sentAt[row] > last) continue;
        const node = nodeIds.get(block.program[row])?.[block.node[row]];
        const place = `${block.program[row]} ${block.enrolment[row]} ${node} ${block.visit[row]}`;
        places.add(place);
        messages.add(`${block.sentAt[row]} ${place} ${block.campaign[row]} ${block.openedAt[row]}`);
      }
    }
    const steps = print();
    // By program, then in order, however the rows were cut into blocks.
    for (const block of stepBlocks) {
      for (let row = 0; row < block.size; row++) {
        if (block.at[row] > last) continue;
        const node = nodeIds.get(block.programId)?.[block.node[row]];
        steps.add(`${block.programId} ${block.at[row]} ${block.enrolment[row]} ${node} ${block.kind[row]}`);
      }
    }
    const [sent, done] = [messages.result(), steps.result()];
    return {
      messages: sent.count,
      messagesPrint: sent.hash,
      twice: sent.count - places.size,
      steps: done.count,
      stepsPrint: done.hash,
    };
  }, until);
}
