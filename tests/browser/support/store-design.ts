import type { Page } from '@playwright/test';
import type { Design } from '#domain/design/design.ts';

/** The design as it was saved last. */
export async function storedDesign(page: Page, programId: number): Promise<Design> {
  return page.evaluate(async (id) => {
    const opening = indexedDB.open('program-builder');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('designs').objectStore('designs').get(id);
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return reading.result.design;
  }, programId);
}

/** Puts a design in the place of the saved one, as no screen could do so fast. The next page that is opened has it. */
export async function storeDesign(page: Page, programId: number, design: Design): Promise<void> {
  await page.evaluate(
    async (given) => {
      const opening = indexedDB.open('program-builder');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction('designs', 'readwrite');
      const designs = transaction.objectStore('designs');
      const stored = designs.get(given.programId);
      stored.onsuccess = () => designs.put({ ...stored.result, design: given.design });
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    },
    { programId, design },
  );
}
