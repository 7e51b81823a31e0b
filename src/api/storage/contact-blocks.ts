import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getBlock, IDS_IN_BLOCK } from './contact-block.ts';

/**
 * The numbers of the blocks it takes to hold everyone, ascending. Ids may lie far apart, after a restore for one, so
 * this steps from block to block that exists and never counts from the first to the last.
 */
export async function listBlocks(db: Database): Promise<readonly number[]> {
  const stored = new Set(await db.contactBlocks.toCollection().primaryKeys());
  const blocks: number[] = [];
  for (let next = 0; ; next += 1) {
    if (!stored.has(next)) {
      const [id] = await db.contacts
        .where(':id')
        .aboveOrEqual(next * IDS_IN_BLOCK)
        .limit(1)
        .primaryKeys();
      if (id === undefined) return blocks;
      next = getBlock(id);
    }
    blocks.push(next);
  }
}

/** Those of some blocks, as of one moment; where a block was dropped, from the rows. */
export async function readBlocks(db: Database, numbers: readonly number[]): Promise<readonly Contact[]> {
  return db.transaction('r', [db.contacts, db.contactBlocks], async () => {
    const blocks = await db.contactBlocks.bulkGet([...numbers]);
    const parts: (readonly Contact[])[] = [];
    for (const [place, number] of numbers.entries())
      parts.push(blocks[place]?.contacts ?? (await rowsOfBlock(db, number)));
    return parts.flat();
  });
}

/** Rebuilds the blocks that were dropped, each in a transaction of its own. */
export async function rebuildMissingBlocks(db: Database): Promise<void> {
  const stored = new Set(await db.contactBlocks.toCollection().primaryKeys());
  for (const block of await listBlocks(db)) {
    if (stored.has(block)) continue;
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
