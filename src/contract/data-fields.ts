import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import { type DataField, isFieldName } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';

export const newField = {
  name: z.string().check(z.refine(isFieldName, 'is not a valid data field name')),
  type: z.enum(DATA_FIELD_TYPES),
};

/**
 * GET /api/data-fields, by name. POST /api/data-fields -> 201 DataField, or 409 when there is one of that name.
 * DELETE /api/data-fields/:name -> 204, or 409 inUse: it is gone at once, with its values.
 */
export const newDataField = z.strictObject(newField);

export type DataFieldRow = DataField &
  Usage & {
    readonly usedBySegments: readonly string[];
    readonly usedBySmsProfiles: readonly string[];
    /** Its merge fields: what is deleted is then sent as it stands. */
    readonly usedByCampaigns: readonly string[];
    /** How many contacts have a value. */
    readonly contacts: number;
  };
