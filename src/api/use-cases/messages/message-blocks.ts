import type { Database } from '#api/storage/db.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type MessagePlace = { readonly sequence: number; readonly row: number };

/** Blocks from the newest on, without what is sent later than now. */
export async function loadBlocksUpTo(db: Database, now: Instant): Promise<readonly MessageBlock[]> {
  const blocks = await db.messageBlocks.reverse().toArray();
  return blocks.map((block) => ({ ...block, size: countUpTo(block, now) })).filter(({ size }) => size > 0);
}

/** Rows of a block are in the order of sending. */
export function countUpTo({ size, sentAt }: MessageBlock, now: Instant): number {
  let shown = size;
  while (shown > 0 && (sentAt[shown - 1] ?? 0) > now) shown -= 1;
  return shown;
}
