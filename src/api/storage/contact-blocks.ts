import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getBlock, IDS_IN_BLOCK } from './contact-block.ts';

/** How many blocks it takes to hold everyone. */
export async function countBlocks(db: Database): Promise<number> {
  const last = await db.contacts.orderBy(':id').lastKey();
  return typeof last === 'number' ? getBlock(last) + 1 : 0;
}

/** Those of some blocks that follow each other, as of one moment; where a block was dropped, from the rows. */
export async function readBlocks(db: Database, first: number, count: number): Promise<readonly Contact[]> {
  const numbers = Array.from({ length: count }, (_, place) => first + place);
  return db.transaction('r', [db.contacts, db.contactBlocks], async () => {
    const blocks = await db.contactBlocks.bulkGet(numbers);
    const parts: (readonly Contact[])[] = [];
    for (const [place, number] of numbers.entries())
      parts.push(blocks[place]?.contacts ?? (await rowsOfBlock(db, number)));
    return parts.flat();
  });
}

/** Makes the blocks that were dropped anew, each in a transaction of its own. */
export async function rebuildMissingBlocks(db: Database): Promise<void> {
  const there = new Set(await db.contactBlocks.toCollection().primaryKeys());
  const count = await countBlocks(db);
  for (let block = 0; block < count; block++) {
    if (there.has(block)) continue;
    await db.transaction('rw', [db.contacts, db.contactBlocks], async () => {
      await db.contactBlocks.put({ block, contacts: await rowsOfBlock(db, block) });
    });
  }
}

function rowsOfBlock(db: Database, block: number): Promise<Contact[]> {
  const from = block * IDS_IN_BLOCK;
  return db.contacts
    .where(':id')
    .between(from, from + IDS_IN_BLOCK)
    .toArray();
}
