import { resourceName } from '#contract/identifiers.ts';
import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import type { Preference } from '#domain/preferences/preference.ts';

/** POST /api/preferences -> 201 Preference. PUT /api/preferences/:id, If-Match -> 200 Preference. */
export const newPreference = z.strictObject({ name: resourceName });
export type NewPreference = z.infer<typeof newPreference>;

/** GET /api/preferences: by name. DELETE /api/preferences/:id, If-Match -> 204, or 409 inUse: it is gone at once. */
export type PreferenceRow = Preference &
  Usage & {
    /** How many are opted in. */
    readonly contacts: number;
    readonly usedBySegments: readonly string[];
  };
