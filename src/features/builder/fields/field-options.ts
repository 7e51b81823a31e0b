import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import { DATA_FIELD_TYPES, type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { compareNames } from '#domain/words/names.ts';
import type { SelectOption } from '#ui/select-field.tsx';

/** Data fields by type and name. One that is gone stays to be seen. */
export function fieldOptions(
  catalogue: Catalogue,
  chosen: string,
  types: readonly DataFieldType[] = DATA_FIELD_TYPES,
): readonly SelectOption[] {
  const fields = [...catalogue.dataFields.values()].toSorted((a, b) => compareNames(a.name, b.name));
  const options = types.flatMap((type) =>
    fields
      .filter((field) => field.type === type)
      .map(({ name }) => ({
        value: name,
        label: name,
        group: types.length > 1 ? FIELD_TYPES[type].label : undefined,
      })),
  );
  if (chosen === '' || options.some((option) => option.value === chosen)) return options;
  const isKnown = catalogue.dataFields.has(chosen);
  return [
    { value: chosen, label: isKnown ? chosen : quoteName({ kind: 'dataField', name: chosen }, catalogue) },
    ...options,
  ];
}
