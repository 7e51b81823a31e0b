import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Needs, Typed } from './comparisons.ts';
import type { RuleCatalogue } from './rule-draft.ts';
import { thingOptions } from './subject-options.ts';
import { words } from './words.ts';

type Props = Readonly<{
  needs: Needs;
  typed: Typed;
  catalogue: RuleCatalogue;
  error: string | undefined;
  onChange: (typed: Typed) => void;
}>;

/** The value or values that a comparison compares with. */
export function ComparedValueFields({ needs, typed, catalogue, error, onChange }: Props) {
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  switch (needs) {
    case 'nothing':
      return null;
    case 'list':
    case 'preference':
      return (
        <SelectField
          label={needs === 'list' ? words.whichList : words.whichPreference}
          placeholder={needs === 'list' ? words.selectList : words.selectPreference}
          error={error}
          value={typed.choice === '' ? undefined : typed.choice}
          options={thingOptions(needs, catalogue, typed.choice)}
          onChange={(choice) => change({ choice })}
        />
      );
    case 'text':
      return (
        <TextField
          label={words.value}
          error={error}
          autoComplete="off"
          maxLength={1_000}
          value={typed.text}
          onChange={(text) => change({ text })}
        />
      );
    case 'date':
      return (
        <DateField
          label={words.date}
          error={error}
          value={typed.date}
          onChange={(date) => change({ date })}
        />
      );
    case 'number':
    case 'days':
      return (
        <NumberField
          label={needs === 'days' ? words.days : words.value}
          error={error}
          value={typed.number}
          onChange={(number) => change({ number })}
        />
      );
    case 'range':
      return (
        <>
          <NumberField
            label={words.from}
            error={error}
            value={typed.number}
            onChange={(number) => change({ number })}
          />
          <NumberField label={words.to} value={typed.to} onChange={(to) => change({ to })} />
        </>
      );
  }
}
