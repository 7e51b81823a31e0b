import type { BrowserContext, Page, Worker } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { myProgramsPage } from '#tests/browser/pages/my-programs-page.ts';
import { expect } from '#tests/browser/support/test.ts';

/** An active program of the sample account, with people inside. */
const PROGRAM = 'Welcome series';

export const SAID = {
  full: 'There is no space left for this account',
  lost: 'This browser no longer has your account.',
  unreachable: 'The storage of this account cannot be reached',
  refused: 'Your browser is blocking storage for Program Builder',
  blocked: 'An older version of Program Builder is open in another tab',
} as const;

type Act = 'activate' | 'deactivate';

/** Asks for it and agrees to what the dialog says will come of it. */
export async function ask(page: Page, act: Act): Promise<void> {
  const builder = builderPage(page);
  await builder[act].click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: act === 'activate' ? /^Activate/ : /^Deactivate/ })
    .click();
}

/** What the open program can do now. */
export async function nextAct(page: Page): Promise<Act> {
  const { activate, deactivate } = builderPage(page);
  await expect(activate.or(deactivate).first()).toBeVisible();
  return (await deactivate.isVisible()) ? 'deactivate' : 'activate';
}

export async function expectDone(page: Page, act: Act): Promise<void> {
  await expect(builderPage(page).status(act === 'activate' ? 'Active' : 'Deactivated')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function openProgram(page: Page): Promise<void> {
  await myProgramsPage(page).visit();
  await myProgramsPage(page).openProgram(PROGRAM);
}

/** To the other status and back. */
export async function lifecycleGoesRound(page: Page): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    const act = await nextAct(page);
    await ask(page, act);
    await expectDone(page, act);
  }
}

/** The worker with the account, once it answers. */
export async function accountWorker(page: Page): Promise<Worker> {
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const worker = page.workers().at(-1);
  if (!worker) throw new Error('The page has no worker');
  return worker;
}

/** Rows that people have written, as text; those that the engine writes go on by themselves. */
export function writtenRows(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const names = ['programs', 'designs', 'history', 'segments', 'folders'];
    const reading = opening.result.transaction(names);
    const rows = await Promise.all(
      names.map(async (name) => {
        const request = reading.objectStore(name).getAll();
        await new Promise((resolve) => (request.onsuccess = resolve));
        return request.result;
      }),
    );
    opening.result.close();
    return JSON.stringify(rows);
  });
}

/**
 * From now on the browser has no room: a transaction that has written is undone when it is about to be stored, as Chromium
 * does it, or in the middle, after so many writes, as where the disk is full.
 */
export async function fillStorage(worker: Worker, when: 'at the end' | number): Promise<void> {
  await worker.evaluate((moment) => {
    const [store, index] = [IDBObjectStore.prototype, IDBIndex.prototype];
    const isMethod = (name: string) => /^(put|add|delete|clear|get|count|open)/.test(name);
    const undo: (() => void)[] = [];
    const waiting = new WeakMap<IDBTransaction, number>();
    const written = new WeakMap<IDBTransaction, number>();
    const refuse = (transaction: IDBTransaction) => {
      Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
      transaction.abort();
    };
    const count = (counts: WeakMap<IDBTransaction, number>, transaction: IDBTransaction, by: number) => {
      const now = (counts.get(transaction) ?? 0) + by;
      counts.set(transaction, now);
      return now;
    };
    const asked = (name: string, request: IDBRequest) => {
      const { transaction } = request;
      if (transaction?.mode !== 'readwrite') return;
      const isWrite = name === 'put' || name === 'add';
      const writes = count(written, transaction, isWrite ? 1 : 0);
      if (isWrite && writes - 1 === moment) refuse(transaction);
      count(waiting, transaction, 1);
      const answered = () => {
        const isLast = count(waiting, transaction, -1) === 0;
        if (moment === 'at the end' && isLast && (written.get(transaction) ?? 0) > 0) refuse(transaction);
      };
      // After whoever asked, and whatever they ask next.
      queueMicrotask(() => request.addEventListener('success', answered, { once: true }));
    };
    for (const prototype of [store, index]) {
      for (const name of Object.getOwnPropertyNames(prototype).filter(isMethod)) {
        const method: unknown = Reflect.get(prototype, name);
        const apply = (make: () => IDBRequest, on: unknown, given: readonly unknown[]) => {
          const request: IDBRequest = Reflect.apply(make, on, given);
          asked(name, request);
          return request;
        };
        Reflect.set(prototype, name, new Proxy(method as () => IDBRequest, { apply: apply as never }));
        undo.push(() => Reflect.set(prototype, name, method));
      }
    }
    Reflect.set(globalThis, 'makeRoom', () => {
      for (const each of undo) each();
    });
  }, when);
}

export async function makeRoom(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const make: () => void = Reflect.get(globalThis, 'makeRoom');
    make();
  });
}

/** Ends it as a browser does that needs the memory: without a word to the page. */
export async function killWorker(page: Page, worker: Worker): Promise<void> {
  // It is gone before it can answer.
  worker.evaluate(() => self.close()).catch(() => undefined);
  await expect.poll(() => page.workers().includes(worker)).toBe(false);
}

/**
 * Puts the account back into version 2 of the schema, as an older app would have it, and holds it open in this page, which does not
 * let go when it is asked to.
 */
export async function openAsVersion2(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const NEW_IN_3 = ['contactBlocks', 'apiUsers', 'apiEnrolments', 'apiEnrolmentFaults', 'testCases'];
    const done = (request: IDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const current = indexedDB.open('program-builder');
    await done(current);
    const names = [...current.result.objectStoreNames].filter((name) => !NEW_IN_3.includes(name));
    const reading = current.result.transaction(names);
    const stores = await Promise.all(
      names.map(async (name) => {
        const store = reading.objectStore(name);
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        const indexes = [...store.indexNames].map((index) => {
          const { keyPath, unique } = store.index(index);
          return { index, keyPath, unique };
        });
        const { keyPath, autoIncrement } = store;
        await done(values);
        return { name, keyPath, autoIncrement, indexes, keys: keys.result, values: values.result };
      }),
    );
    current.result.close();
    await done(indexedDB.deleteDatabase('program-builder'));
    const older = indexedDB.open('program-builder', 20);
    older.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, keys, values } of stores) {
        const store = older.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { index, keyPath: path, unique } of indexes) store.createIndex(index, path, { unique });
        for (const [place, value] of values.entries()) {
          if (keyPath === null) store.put(value, keys[place]);
          else store.put(value);
        }
      }
    };
    await done(older);
    Reflect.set(globalThis, 'held', older.result);
  });
}

/** From the next worker on, opening a database throws as it does in a private window, or where a site may store nothing. */
export async function refuseStorage(context: BrowserContext, errorName: string): Promise<void> {
  const refusing = `if (!('document' in globalThis)) IDBFactory.prototype.open = () => { throw new DOMException('', '${errorName}'); };`;
  // Whatever the worker imports runs before the worker's own lines.
  await context.route(/\/assets\/(api|worker)-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${refusing}\n${await response.text()}` });
  });
}
