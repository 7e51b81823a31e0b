import { pageLimit } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Design } from '#domain/design/design.ts';
import type { Status } from '#domain/program-status.ts';
import type { EventType } from '#domain/programs/lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type HistoryWhat = EventType | 'create' | 'copy' | 'import';

/** One save or change of state, also of a deleted program. */
export type HistoryEntry = {
  readonly id: number;
  readonly at: Instant;
  readonly by: string;
  readonly revision: number;
  readonly what: HistoryWhat;
  /** A sentence without a full stop: "Activated". */
  readonly summary: string;
  readonly statusAfter: Status;
  /** Whether the design changed; without, the one before still held. */
  readonly hasDesign: boolean;
};

/** GET /api/programs/:id/history?limit&before: newest first; `next` is the cursor of the following page, or null. */
export const historyQuery = z.strictObject({
  limit: pageLimit(200),
  before: z.optional(z.string().check(z.maxLength(40))),
});

export type HistoryPage = {
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
  readonly total: number;
};

/** GET /api/programs/:id/history/:entry: the program as it was drawn when that had happened. */
export type HistoryVersion = { readonly entry: HistoryEntry; readonly design: Design };
