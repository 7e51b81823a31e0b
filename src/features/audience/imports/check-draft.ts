import type { DataField } from '#domain/data-fields/data-field.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import type { ColumnFacts } from '#domain/imports/describe-column.ts';
import { planImport } from '#domain/imports/plan-import.ts';
import { joinReason } from '#domain/words/reasons.ts';
import type { ImportDraft } from './import-state.ts';
import { importWords as words } from './words.ts';

/** Why a mapping can't be tried yet, or null. */
export function findMappingFault(draft: ImportDraft, dataFields: readonly DataField[]): string | null {
  const { mapping, preview, haveAgreed } = draft;
  const undecided = preview.columns.find((column, place) => {
    const use = mapping[place];
    return use !== undefined && mustChooseFormat(use, column, dataFields);
  });
  if (undecided) return words.chooseFormat(undecided.header);
  const headers = preview.columns.map(({ header }) => header);
  const plan = planImport({ headers, mapping, dataFields, haveAgreed: haveAgreed ?? undefined });
  return plan.ok ? null : joinReason(plan.refusal);
}

/** [M6] [M7] Whether the column's values can be read in two ways, and nobody has said in which. */
function mustChooseFormat(
  use: ColumnUse,
  { dates, numbers }: ColumnFacts,
  dataFields: readonly DataField[],
): boolean {
  if (!('format' in use) && use.kind !== 'field' && use.kind !== 'newField' && use.kind !== 'added')
    return false;
  const format = 'format' in use ? use.format : undefined;
  if (format !== undefined) return false;
  const type = getTypeOf(use, dataFields);
  return (type === 'Date' && dates === null) || (type === 'Number' && numbers === null);
}

/** What the values of a column become; null where it is no field and no date. */
export function getTypeOf(use: ColumnUse, dataFields: readonly DataField[]): DataFieldType | null {
  if (use.kind === 'added') return 'Date';
  if (use.kind === 'newField') return use.type;
  return use.kind === 'field' ? (dataFields.find(({ name }) => name === use.name)?.type ?? null) : null;
}
