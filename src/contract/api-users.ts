import { filledLine, text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const name = filledLine(100);

/** GET /api/api-users: by name. Nobody is ever told a password. */
export type ApiUserRow = SeenRow<number> & {
  /** What it is for: "Shop". */
  readonly name: string;
  /** What it signs in as: "apiuser-0f3c9a1b2d4e@apiconnector.com". */
  readonly userName: string;
  readonly createdAt: Instant;
};

/**
 * POST /api/api-users -> 201 ApiUserRow. The page makes the password and shows it once; whatever answers a request is kept
 * for a while (decision 014), and a password must not be.
 */
export const newApiUser = z.strictObject({ name, password: text(200, 20) });
export type NewApiUser = z.infer<typeof newApiUser>;

/** PUT /api/api-users/:id -> 200 ApiUserRow. DELETE -> 204: it is shut out at once. Both If-Match. */
export const renamedApiUser = z.strictObject({ name });
export type RenamedApiUser = z.infer<typeof renamedApiUser>;
