import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';
import { getBlock } from '#api/storage/contact-block.ts';

const ROWS = 'contacts';
const BLOCKS = 'contactBlocks';

/**
 * A change of a row drops the block that holds a copy of it, in the same transaction: a block that exists agrees with
 * the rows. Decision 045.
 */
export function dropBlocksWithChanges(core: DBCore): DBCore {
  const findBlocks = (transaction: DBCoreTransaction) =>
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
          await findBlocks(trans)?.mutate(dropping(request, answer.results ?? []));
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
  const blocks = ids.flatMap((id) => (typeof id === 'number' ? getBlock(id) : []));
  return { type: 'delete', trans, keys: [...new Set(blocks)] };
}

/** Keys of ranges may also be Dexie's own signs for the first and the last. */
function blockOfKey(key: unknown): unknown {
  return typeof key === 'number' ? getBlock(key) : key;
}
