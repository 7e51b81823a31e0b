import { design } from '#contract/design.ts';
import { folderId } from '#contract/identifiers.ts';
import { contactsOfDeleted } from '#contract/node-contacts.ts';
import { name } from '#contract/programs.ts';
import { z } from '#contract/zod.ts';

/** PUT /api/programs/:id/design, If-Match -> 200 ProgramDetail */
export const saveDesign = z.strictObject({ design, contactsOfDeleted: z.optional(contactsOfDeleted) });

/** POST /api/programs/:id/lifecycle, If-Match -> 200 ProgramSummary; after a purge 204. */
export const lifecycleCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('activate') }),
  z.strictObject({ type: z.literal('deactivate') }),
  z.strictObject({ type: z.literal('disableEnrolment') }),
  z.strictObject({ type: z.literal('enableEnrolment') }),
  z.strictObject({ type: z.literal('delete') }),
  z.strictObject({ type: z.literal('restore') }),
  z.strictObject({ type: z.literal('purge') }),
  z.strictObject({ type: z.literal('rename'), name }),
  z.strictObject({ type: z.literal('move'), folderId: z.nullable(folderId) }),
]);
export type LifecycleCommand = z.infer<typeof lifecycleCommand>;
