import { plainDate } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { Replay } from '#domain/report/replay.ts';
import type { Report } from '#domain/report/report.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';

/**
 * GET /api/programs/:id/report?from&until: local days, both in the period. Without `from` it begins with the first
 * enrolment, without `until` it ends today.
 */
export const reportQuery = z.strictObject({ from: z.optional(plainDate), until: z.optional(plainDate) });
export type ReportQuery = z.infer<typeof reportQuery>;

/** One number for each day of the period, the first day first. */
export type DailyFigures = Readonly<Record<keyof Report['days'], readonly number[]>>;

export type ProgramReport = Omit<Report, 'days' | 'campaigns'> & {
  readonly programId: ProgramId;
  readonly programName: string;
  readonly at: Instant;
  /** In all, whatever the period. */
  readonly everEnrolled: number;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly messages: Omit<Report['campaigns'][number], 'campaignId'>;
  readonly campaigns: readonly (Report['campaigns'][number] & { readonly name: string })[];
  readonly days: DailyFigures;
};

/** GET /api/programs/:id/replay: node numbers are places in `nodeIds`. */
export type ProgramReplay = Replay & { readonly programId: ProgramId; readonly nodeIds: readonly NodeId[] };
