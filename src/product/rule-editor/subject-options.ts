import { describeReference } from '#domain/catalogue/names.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { compareNames } from '#domain/words/names.ts';
import type { SelectOption } from '#ui/select-field.tsx';
import { fieldSubject, getFieldOfSubject, type RuleCatalogue } from './rule-draft.ts';
import { words } from './words.ts';

/** Data fields by type and name, then lists and preferences where there are any. What is gone stays to be seen. */
export function subjectOptions(catalogue: RuleCatalogue, chosen: string): readonly SelectOption[] {
  const fields = byName([...catalogue.dataFields.values()]);
  const options: SelectOption[] = DATA_FIELD_TYPES.flatMap((type) =>
    fields
      .filter((field) => field.type === type)
      .map(({ name }) => ({ value: fieldSubject(name), label: name, group: words.fieldTypes[type] })),
  );
  if (catalogue.lists.size > 0) {
    options.push({ value: 'list', label: words.list, group: words.audience });
  }
  if (catalogue.preferences.size > 0) {
    options.push({ value: 'preference', label: words.preference, group: words.audience });
  }
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  const field = getFieldOfSubject(chosen);
  const label =
    field === null
      ? words[chosen === 'list' ? 'list' : 'preference']
      : words.gone(describeReference({ kind: 'dataField', name: field }));
  return [{ value: chosen, label }, ...options];
}

/** Lists or preferences, by name. */
export function thingOptions(
  kind: 'list' | 'preference',
  catalogue: RuleCatalogue,
  chosen: string,
): readonly SelectOption[] {
  const things: readonly { id: number; name: string }[] = [
    ...(kind === 'list' ? catalogue.lists : catalogue.preferences).values(),
  ];
  const options = byName(things).map(({ id, name }) => ({ value: String(id), label: name }));
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  return [{ value: chosen, label: words.gone(`${kind} ${chosen}`) }, ...options];
}

function byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return things.toSorted((a, b) => compareNames(a.name, b.name));
}
