import type { SegmentId } from '#domain/audience/segment.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';

export type EnrolmentSchedule = { readonly kind: 'none' } | { readonly kind: 'daily'; readonly at: TimeOfDay };

export type EnrolmentRule =
  | {
      readonly kind: 'dateField';
      readonly field: string;
      readonly direction: 'before' | 'on' | 'after';
      /** Whole days, 1 to 365; 0 only with "on". */
      readonly days: number;
      readonly isAnniversary: boolean;
    }
  | { readonly kind: 'segment'; readonly segmentId: SegmentId };

export type EnrolmentLimit = 'firstTimeOnly' | 'whenNewlyMet' | 'everyTime';

/** A schedule or rule that nobody has chosen yet is null; "No scheduled enrolment" is a choice and needs no rule. */
export type StartSettings = {
  readonly schedule: EnrolmentSchedule | null;
  readonly rule: EnrolmentRule | null;
  readonly limit: EnrolmentLimit;
};
