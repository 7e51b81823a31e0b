import type { CampaignRow } from '#contract/audience.ts';
import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { Preference } from '#domain/preferences/preference.ts';

const name = text(100).check(z.refine((value) => value.trim() !== '', 'is blank'));

/** POST /api/preferences -> 201 Preference. PUT /api/preferences/:id, If-Match -> 200 Preference. */
export const newPreference = z.strictObject({ name });
export type NewPreference = z.infer<typeof newPreference>;

/** GET /api/preferences: by name. DELETE /api/preferences/:id, If-Match -> 204, or 409 inUse: it is gone at once. */
export type PreferenceRow = Preference &
  Pick<CampaignRow, 'usedBy' | 'usedByBinned'> & {
    /** How many are opted in. */
    readonly contacts: number;
    readonly usedBySegments: readonly string[];
  };
