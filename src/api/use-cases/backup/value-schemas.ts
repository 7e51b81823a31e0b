import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** No account is about a later moment: 1 January 2200. Date would go on to 275760, and no zone or sum of days survives that. */
export const LAST_INSTANT = Date.UTC(2200, 0);
const MOST = 2_147_483_647;
/** Ids of 32 bits would be used up by the first that is added to a file with the last of them. */
const LAST_ID = 1_000_000_000;

const milliseconds: z.ZodMiniType = z.int().check(z.minimum(0), z.maximum(LAST_INSTANT));
export const at = milliseconds as z.ZodMiniType<Instant>;
export const count = z.int().check(z.minimum(0), z.maximum(MOST));
export const nextId = z.int().check(z.minimum(1), z.maximum(LAST_ID + 1));
/** [U4] A file of version 1 has none: its rows count their changes from now on. */
export const revision = z._default(z.int().check(z.minimum(FIRST_REVISION), z.maximum(MOST)), FIRST_REVISION);
export const id = z.int().check(z.positive(), z.maximum(LAST_ID));
export const label = text(100_000);
export const stamp = z.strictObject({ at, by: text(1_000) });
