import type { SegmentId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';
import type { Rule } from '#domain/rules/rule.ts';

export type Segment = Revised & {
  readonly id: SegmentId;
  readonly name: string;
  readonly rule: Rule;
};
