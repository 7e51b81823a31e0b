import { design } from '#contract/design.ts';
import {
  campaignId,
  line,
  listId,
  nodeId,
  plainDate,
  preferenceId,
  text,
  timeOfDay,
} from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { TestCaseId } from '#domain/ids.ts';
import {
  LONGEST_REACTION_HOURS,
  LONGEST_TEST_DAYS,
  MOST_EXPECTATIONS,
  type TestCase,
  type WrittenTestCase,
} from '#domain/test-cases/test-case.ts';
import type { TestResult } from '#domain/test-cases/test-result.ts';

const person = z.strictObject({
  subscription: z.enum(['Subscribed', 'Unsubscribed', 'Suppressed']),
  fields: z.record(text(100, 1), z.nullable(z.union([text(1_000), z.number(), z.boolean()]))),
  listIds: z.array(listId).check(z.maxLength(1_000)),
  preferenceIds: z.array(preferenceId).check(z.maxLength(1_000)),
});

const afterHours = z.int().check(z.minimum(0), z.maximum(LONGEST_REACTION_HOURS));
const reaction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ignores'), campaignId }),
  z.strictObject({ kind: z.literal('opens'), campaignId, afterHours }),
  z.strictObject({ kind: z.literal('clicks'), campaignId, afterHours, link: z.nullable(text(2_000, 1)) }),
]);
const reactions = z.array(reaction).check(
  z.maxLength(50),
  z.refine(
    (all) => new Set(all.map((each) => each.campaignId)).size === all.length,
    'names a campaign more than once',
  ),
);

const withinDays = z.int().check(z.minimum(1), z.maximum(LONGEST_TEST_DAYS));
const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('gets'), campaignId, withinDays }),
  z.strictObject({ kind: z.literal('neverGets'), campaignId, withinDays }),
  z.strictObject({ kind: z.literal('comesTo'), nodeId, withinDays }),
  z.strictObject({ kind: z.literal('leaves'), outcome: text(100, 1), withinDays }),
]);

/**
 * POST /api/programs/:id/test-cases -> 201 TestCase, 409 when there are as many as there may be.
 * PUT /api/programs/:id/test-cases/:testCaseId, If-Match -> 200 TestCase. DELETE, If-Match -> 204.
 */
export const writtenTestCase = z.strictObject({
  name: line(255),
  person,
  enrolled: z.nullable(z.strictObject({ on: plainDate, at: timeOfDay })),
  reactions,
  expectations: z.array(expectation).check(z.minLength(1), z.maxLength(MOST_EXPECTATIONS)),
}) satisfies z.ZodMiniType<WrittenTestCase>;

/** GET /api/programs/:id/test-cases: in the order in which they were written. */
export type TestCaseList = { readonly testCases: readonly TestCase[] };

/** POST /api/programs/:id/test-cases/run -> 200 TestRun, of the design on the canvas. Nothing is stored. */
export const runTestCases = z.strictObject({ design });
export type TestRun = {
  readonly results: readonly { readonly testCaseId: TestCaseId; readonly result: TestResult }[];
};
