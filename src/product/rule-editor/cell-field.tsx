import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Cell, Typed } from './comparisons.ts';
import type { RuleCatalogue } from './rule-draft.ts';
import { thingOptions } from './subject-options.ts';
import { words } from './words.ts';

type Props = Readonly<{
  cell: Cell;
  typed: Typed;
  catalogue: RuleCatalogue;
  onChange: (typed: Typed) => void;
}>;

const CHOICES = {
  list: { label: words.whichList, placeholder: words.selectList },
  preference: { label: words.whichPreference, placeholder: words.selectPreference },
};

/** One field of those that follow a comparison, or the words between them. */
export function CellField({ cell, typed, catalogue, onChange }: Props) {
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  switch (cell.kind) {
    case 'words':
      return <span>{cell.words}</span>;
    case 'choice':
      return (
        <SelectField
          {...CHOICES[cell.of]}
          labelHidden
          value={typed.choice === '' ? undefined : typed.choice}
          options={thingOptions(cell.of, catalogue, typed.choice)}
          onChange={(choice) => change({ choice })}
        />
      );
    case 'text':
      return (
        <TextField
          label={words.value}
          labelHidden
          autoComplete="off"
          maxLength={1_000}
          value={typed.text}
          onChange={(text) => change({ text })}
        />
      );
    case 'date':
      return (
        <DateField label={words.date} labelHidden value={typed.date} onChange={(date) => change({ date })} />
      );
    case 'number':
      return (
        <NumberField
          label={cell.label}
          labelHidden
          value={typed[cell.of]}
          onChange={(number) => change({ [cell.of]: number })}
        />
      );
  }
}
