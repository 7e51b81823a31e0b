import { programId, resourceName } from '#contract/identifiers.ts';
import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Program } from '#domain/programs/program.ts';

/** POST /api/lists -> 201 ContactList. PUT /api/lists/:id, If-Match -> 200 ContactList. */
export const writtenList = z.strictObject({ name: resourceName, joinProgramId: z.nullable(programId) });
export type WrittenList = z.infer<typeof writtenList>;

/**
 * GET /api/lists: by name. DELETE /api/lists/:id, If-Match -> 204, or 409 inUse: it is gone at once, the contacts on it
 * stay.
 */
export type ListRow = ContactList &
  Usage & {
    readonly contacts: number;
    /** Null without a join action, or when its program is gone for good. */
    readonly joinProgram: Pick<Program, 'id' | 'name' | 'status'> | null;
    readonly usedBySegments: readonly string[];
  };
