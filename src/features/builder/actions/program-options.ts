import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { ProgramId } from '#domain/ids.ts';
import { compareNames } from '#domain/words/names.ts';
import type { SelectOption } from '#ui/select-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';

type Which = {
  /** Never offered. */
  readonly own: ProgramId | null;
  readonly chosen: ProgramId | null;
};

/** Active programs, and the one that is chosen whatever its status; one that is gone stays to be seen. */
export function programOptions(catalogue: Catalogue, { own, chosen }: Which): readonly SelectOption[] {
  const offered = [...catalogue.programs.values()]
    .filter(({ id, status }) => id !== own && (status === 'Active' || id === chosen))
    .toSorted((one, other) => compareNames(one.name, other.name));
  const options = offered.map(({ id, name, status }) => ({
    value: String(id),
    label: status === 'Active' ? name : words.notActive(name),
  }));
  if (chosen === null || catalogue.programs.has(chosen)) return options;
  return [
    { value: String(chosen), label: quoteName({ kind: 'program', id: chosen }, catalogue) },
    ...options,
  ];
}
