import { formatNumber } from '#client/format.ts';
import type { SegmentRow } from '#contract/segments.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { SegmentId } from '#domain/ids.ts';
import { compareNames } from '#domain/words/names.ts';
import type { SelectOption } from '#ui/select-field.tsx';
import { panelWords } from './panel-words.ts';

/** Each with how many contacts meet it now, once that is known. One that is gone stays to be seen. */
export function segmentOptions(
  chosen: SegmentId | null,
  catalogue: Catalogue,
  rows: readonly SegmentRow[] | undefined,
): readonly SelectOption[] {
  const counts = new Map(rows?.map((row) => [row.id, row.contacts]));
  const known = [...catalogue.segments.values()].toSorted((a, b) => compareNames(a.name, b.name));
  const options = known.map(({ id, name }) => {
    const count = counts.get(id);
    return {
      value: String(id),
      label: count === undefined ? name : panelWords.withContacts(name, formatNumber(count)),
    };
  });
  if (chosen === null || catalogue.segments.has(chosen)) return options;
  return [
    { value: String(chosen), label: quoteName({ kind: 'segment', id: chosen }, catalogue) },
    ...options,
  ];
}
