import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What a Date can hold. */
const LAST_INSTANT = 8.64e15;

const milliseconds: z.ZodMiniType = z.int().check(z.minimum(0), z.maximum(LAST_INSTANT));
export const at = milliseconds as z.ZodMiniType<Instant>;
export const count = z.int().check(z.minimum(0), z.maximum(2_147_483_647));
export const id = z.int().check(z.positive(), z.maximum(2_147_483_647));
export const label = text(100_000);
export const stamp = z.strictObject({ at, by: text(1_000) });
