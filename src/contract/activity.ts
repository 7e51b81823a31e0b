import { pageLimit } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What an act was about; also where its link leads. */
export const ACTIVITY_KINDS = [
  'program',
  'campaign',
  'folder',
  'contact',
  'list',
  'segment',
  'dataField',
  'preference',
  'settings',
  'clock',
  'account',
  'other',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** One act. `what` is a sentence without a full stop: "Activated", "Created the folder". */
export type ActivityEntry = {
  readonly id: number;
  readonly at: Instant;
  readonly by: string;
  readonly kind: ActivityKind;
  readonly what: string;
  /** The thing as it was named then; null for what has no name. */
  readonly name: string | null;
  /** Of the thing, where one can go to it by number. */
  readonly thingId: number | null;
};

const short = z.optional(z.string().check(z.maxLength(200)));

/** GET /api/activity?limit&before&kind&by&program&search: newest first; `before` is the `next` of the page before. */
export const activityQuery = z.strictObject({
  limit: pageLimit(1_000),
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'is not a cursor of this list'))),
  kind: z.optional(z.enum(ACTIVITY_KINDS)),
  by: short,
  program: z.optional(z.string().check(z.regex(/^[1-9]\d{0,9}$/, 'is not the number of a program'))),
  search: short,
});
export type ActivityQuery = z.infer<typeof activityQuery>;

export type ActivityPage = {
  readonly entries: readonly ActivityEntry[];
  readonly next: string | null;
  /** Everyone who ever did anything, by name. */
  readonly people: readonly string[];
};
