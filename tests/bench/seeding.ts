import type { Page } from '@playwright/test';
import { IDS_IN_BLOCK } from '#api/storage/contact-block.ts';
import type { Design } from '#domain/design/design.ts';
import { expect } from '#tests/browser/support/test.ts';
import { delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

/** Copies program 13 in storage until there are so many that are listed; takes some away if there are more. */
export async function addPrograms(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const transaction = database.transaction(['programs', 'designs'], 'readwrite');
    const [programs, designs] = [transaction.objectStore('programs'), transaction.objectStore('designs')];
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const listed = (await read(programs.getAll())).filter(({ status }) => status !== 'Deleted');
    const { program, design } = {
      program: await read(programs.get(13)),
      design: await read(designs.get(13)),
    };
    for (const { id } of listed
      .filter(({ status }) => status === 'Draft')
      .slice(0, Math.max(0, listed.length - wanted)))
      programs.delete(id);
    for (let number = listed.length; number < wanted; number += 1) {
      const id = 1_000 + number;
      const modified = { ...program.modified, at: program.modified.at - number };
      programs.put({ ...program, id, name: `Program ${number}`, modified });
      designs.put({ ...design, programId: id });
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, count);
}

/**
 * Copies the contacts of the sample account in storage until there are so many, and puts all on a new list. Pages that are
 * open know nothing of it: to be called where the next page is about to be opened.
 */
export async function addContacts(
  page: Page,
  { count, list }: { count: number; list: string },
): Promise<void> {
  await page.evaluate(
    async (wanted) => {
      const opening = indexedDB.open('program-builder');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const read = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const filling = () =>
        opening.result.transaction(['contacts', 'contactBlocks', 'contactLists'], 'readwrite');
      const begun = filling();
      const listId = await read(
        begun.objectStore('contactLists').add({ name: wanted.list, joinProgramId: null }),
      );
      const sample = await read(begun.objectStore('contacts').getAll());
      const top = sample.at(-1).id;
      begun.objectStore('contactBlocks').clear();
      const AT_ONCE = 20_000;
      for (let from = 0; from < wanted.count; from += AT_ONCE) {
        const transaction = filling();
        const contacts = transaction.objectStore('contacts');
        for (let place = from; place < Math.min(from + AT_ONCE, wanted.count); place += 1) {
          const copied = sample[place % sample.length];
          const isCopy = place >= sample.length;
          contacts.put({
            ...copied,
            ...(isCopy && { id: top + place, email: `person${place}@example.com` }),
            listIds: [...copied.listIds, listId],
          });
        }
        await new Promise((resolve) => (transaction.oncomplete = resolve));
      }
      opening.result.close();
    },
    { count, list },
  );
}

/** Until the account has made its copies of everyone, as it does when nothing is due. */
export async function contactsCopied(page: Page): Promise<void> {
  const countOf = (store: string) =>
    page.evaluate(async (name) => {
      const opening = indexedDB.open('program-builder');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const counting = opening.result.transaction(name).objectStore(name).count();
      await new Promise((resolve) => (counting.onsuccess = resolve));
      opening.result.close();
      return counting.result;
    }, store);
  const contacts = await countOf('contacts');
  await expect
    .poll(() => countOf('contactBlocks'), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(contacts / IDS_IN_BLOCK);
}

/** Stores a design that all contacts of a list walk along for a week, with a message and a day's wait by turns. */
export async function aLongProgram(
  page: Page,
  { programId, list }: { programId: number; list: string },
): Promise<void> {
  const days = [1, 2, 3, 4, 5, 6];
  const names = ['start', ...days.flatMap((day) => [`mail${day}`, `wait${day}`]), 'end'];
  const design: Design = {
    nodes: [
      start({
        schedule: { kind: 'daily', at: '09:00' as never },
        rule: { kind: 'segment', segmentId: 900 as never },
      }),
      ...days.flatMap((day) => [sendEmail(`mail${day}`, 1), delay(`wait${day}`, { kind: 'days', days: 1 })]),
      end(),
    ],
    connectors: ways(names.join(' > ')),
    exitConditions: [],
  };
  await page.evaluate(
    async (given) => {
      const opening = indexedDB.open('program-builder');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction(['contactLists', 'segments', 'designs'], 'readwrite');
      const read = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const lists = await read(transaction.objectStore('contactLists').getAll());
      const listId = lists.find(({ name }) => name === given.list).id;
      const rule = { kind: 'inList', listId, isMember: true };
      transaction.objectStore('segments').put({ id: 900, name: given.list, rule });
      const designs = transaction.objectStore('designs');
      designs.put({ ...(await read(designs.get(given.programId))), design: given.design });
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    },
    { programId, list, design },
  );
}

/** Every step of every program that is on disk. */
export async function stepsStored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const cursor = opening.result.transaction('stepBlocks').objectStore('stepBlocks').openCursor();
    let steps = 0;
    await new Promise<void>((resolve) => {
      cursor.onsuccess = () => {
        if (cursor.result === null) return resolve();
        steps += cursor.result.value.size;
        cursor.result.continue();
      };
    });
    opening.result.close();
    return steps;
  });
}
