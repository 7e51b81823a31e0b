import { folderId, line } from '#contract/identifiers.ts';
import { pageLimit } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Consequences, ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { SkipCounts } from '#domain/nodes/skip-reasons.ts';
import type { Status } from '#domain/program-status.ts';
import type { Enrolled, Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export const programsQuery = z.strictObject({
  limit: pageLimit(2_500),
  after: z.optional(z.string().check(z.maxLength(40))),
});

/** A row of My programs, and what the builder's frame needs. */
export type ProgramSummary = Program & {
  readonly enrolled: Enrolled;
  /** When it last enrolled or sent; null when it never did. For "idle". */
  readonly lastBusyAt: Instant | null;
  readonly nextEnrolmentAt: Instant | null;
};

/** GET /api/programs?limit&after: newest change first; `next` is the cursor of the following page, or null. */
export type ProgramPage = {
  readonly programs: readonly ProgramSummary[];
  readonly next: string | null;
  readonly total: number;
  readonly byStatus: Readonly<Record<Exclude<Status, 'Deleted'>, number>>;
};

/** GET /api/programs/opens: of the programs that have sent an email, in no order. What is opened later is not counted yet. */
export type EmailOpens = {
  readonly byProgram: readonly {
    readonly programId: ProgramId;
    readonly sent: number;
    readonly opened: number;
  }[];
};

/** GET /api/programs/:id, with the revision as ETag. */
export type ProgramDetail = { readonly program: ProgramSummary; readonly design: Design };

/** GET /api/programs/:id/figures */
export type Figures = {
  readonly programId: ProgramId;
  readonly at: Instant;
  readonly enrolled: Enrolled;
  readonly byNode: readonly {
    readonly nodeId: NodeId;
    readonly here: number;
    readonly ever: number;
    readonly sent: number;
    readonly opened: number;
    readonly clicked: number;
    /** How often the step did nothing for a contact, and why; absent where it never was. */
    readonly skipped?: SkipCounts;
    /** What of that happened in the 24 hours before `at`. */
    readonly lastDay: {
      readonly ever: number;
      readonly sent: number;
      readonly opened: number;
      readonly clicked: number;
    };
  }[];
  /** When a figure changes next although nothing runs: a message is opened, or something is a day old. */
  readonly nextChangeAt: Instant | null;
};

const TEMPLATES = [
  'blank',
  'welcomeSeries',
  'birthday',
  'reEngagement',
  'abandonedCart',
  'postPurchase',
  'contractRenewal',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** Any text of up to 100,000 characters; the rule on its length is the domain's and gets the domain's words. */
export const name = line(100_000);

/** POST /api/programs -> 201 ProgramDetail */
export const createProgram = z.strictObject({
  name,
  folderId: z.nullable(folderId),
  template: z.enum(TEMPLATES),
});

export type CreateProgram = z.infer<typeof createProgram>;

/** POST /api/programs/:id/copies -> 201 ProgramDetail */
export const copyProgram = z.strictObject({ name, folderId: z.nullable(folderId) });
export type CopyProgram = z.infer<typeof copyProgram>;

/** GET /api/programs/:id/consequences?event=activate -> Consequences, at this moment. */
export const consequencesQuery = z.strictObject({
  event: z.enum([
    'activate',
    'deactivate',
    'disableEnrolment',
    'enableEnrolment',
    'delete',
    'restore',
    'purge',
  ]) satisfies z.ZodMiniType<ConsequentialEvent>,
});

export type { Consequences };
