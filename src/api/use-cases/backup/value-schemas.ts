import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What a Date can hold. */
const LAST_INSTANT = 8.64e15;
const MOST = 2_147_483_647;

const milliseconds: z.ZodMiniType = z.int().check(z.minimum(0), z.maximum(LAST_INSTANT));
export const at = milliseconds as z.ZodMiniType<Instant>;
export const count = z.int().check(z.minimum(0), z.maximum(MOST));
/** [U4] A file of version 1 has none: its rows count their changes from now on. */
export const revision = z._default(z.int().check(z.minimum(FIRST_REVISION), z.maximum(MOST)), FIRST_REVISION);
export const id = z.int().check(z.positive(), z.maximum(MOST));
export const label = text(100_000);
export const stamp = z.strictObject({ at, by: text(1_000) });
