import { name } from '#contract/programs.ts';
import { z } from '#contract/zod.ts';
import type { Folder } from '#domain/programs/program.ts';

/**
 * GET /api/folders; POST /api/folders {name} -> 201 Folder; PATCH /api/folders/:id {name} -> Folder; DELETE -> 204, or 409
 * inUse. The last two If-Match.
 */
export const createFolder = z.strictObject({ name });
export type FolderList = { readonly folders: readonly Folder[] };
