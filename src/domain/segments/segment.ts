import type { SegmentId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type Segment = Revised & {
  readonly id: SegmentId;
  readonly name: string;
  readonly rule: Rule;
  /** Absent before somebody has made or changed it in the app. */
  readonly changedAt?: Instant;
};
