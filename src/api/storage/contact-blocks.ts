import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';
import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';

/** Ids in one block: small enough to be made anew in some ten milliseconds, large enough to be read six times as fast as rows. */
export const IDS_IN_BLOCK = 2_000;

/** Everyone whose id lies in the block, by ascending id: a copy of the rows. */
export type ContactBlock = { readonly block: number; readonly contacts: readonly Contact[] };

const ROWS = 'contacts';
const BLOCKS = 'contactBlocks';

const blockOf = (id: number): number => Math.floor(id / IDS_IN_BLOCK);

/** How many blocks it takes to hold everyone. */
export async function countBlocks(db: Database): Promise<number> {
  const last = await db.contacts.orderBy(':id').lastKey();
  return typeof last === 'number' ? blockOf(last) + 1 : 0;
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
export async function mendBlocks(db: Database): Promise<void> {
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

/**
 * Who changes a row drops the block that has a copy of it, in the same transaction and without having to know: a block
 * that is there is as the rows are. Decision 045.
 */
export function dropBlocksWithChanges(core: DBCore): DBCore {
  const blocksOf = (transaction: DBCoreTransaction) =>
    // While an older database is upgraded there are none yet.
    (transaction as IDBTransaction).objectStoreNames.contains(BLOCKS) ? core.table(BLOCKS) : null;
  return {
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === 'readwrite' && stores.includes(ROWS) ? [...new Set([...stores, BLOCKS])] : stores,
        mode,
        options,
      ),
    table: (name) => {
      const table = core.table(name);
      if (name !== ROWS) return table;
      return {
        ...table,
        mutate: async (request) => {
          const answer = await table.mutate(request);
          const { trans } = request;
          await blocksOf(trans)?.mutate(dropping(request, answer.results ?? []));
          return answer;
        },
      };
    },
  };
}

function dropping(request: DBCoreMutateRequest, ids: readonly unknown[]): DBCoreMutateRequest {
  const { trans } = request;
  if (request.type === 'deleteRange') {
    const { type, lower, upper } = request.range;
    return {
      type: 'deleteRange',
      trans,
      range: { type, lower: blockOfKey(lower), upper: blockOfKey(upper) },
    };
  }
  // A row that was refused has no id.
  const blocks = ids.flatMap((id) => (typeof id === 'number' ? blockOf(id) : []));
  return { type: 'delete', trans, keys: [...new Set(blocks)] };
}

/** Keys of ranges may also be Dexie's own signs for the first and the last. */
function blockOfKey(key: unknown): unknown {
  return typeof key === 'number' ? blockOf(key) : key;
}
