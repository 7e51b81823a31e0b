import { rule } from '#contract/design.ts';
import { line } from '#contract/identifiers.ts';
import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Segment } from '#domain/segments/segment.ts';

/**
 * POST /api/segments -> 201 Segment. PUT /api/segments/:id, If-Match -> 200 Segment. DELETE /api/segments/:id, If-Match ->
 * 204, or 409 inUse with the programs: it is gone at once, segments have no bin.
 */
export const newSegment = z.strictObject({ name: line(100_000), rule });
export type NewSegment = { readonly name: string; readonly rule: Rule };

/** GET /api/segments/:id/usage: the programs that name it, deleted ones apart. */
export type SegmentUsage = Usage;
/** GET /api/segments: each with how many contacts meet it now. */
export type SegmentRow = Segment & { readonly contacts: number };
