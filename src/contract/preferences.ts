import type { CampaignRow } from '#contract/audience.ts';
import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { Preference } from '#domain/preferences/preference.ts';

const name = text(100).check(z.refine((value) => value.trim() !== '', 'is blank'));

/** POST /api/preferences -> 201 Preference. */
export const newPreference = z.strictObject({ name });
export type NewPreference = z.infer<typeof newPreference>;

/** PUT /api/preferences/:id -> 200 Preference. It is nothing but a name: `onName` is the version that was changed. */
export const renamedPreference = z.strictObject({ name, onName: text(100) });
export type RenamedPreference = z.infer<typeof renamedPreference>;

/** GET /api/preferences: by name. DELETE /api/preferences/:id -> 204, or 409 inUse: it is gone at once. */
export type PreferenceRow = Preference &
  Pick<CampaignRow, 'usedBy' | 'usedByBinned'> & {
    /** How many are opted in. */
    readonly contacts: number;
    readonly usedBySegments: readonly string[];
  };
