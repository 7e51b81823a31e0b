import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words } from './editor-words.ts';

type Props = Readonly<{
  label: string;
  type: DataFieldType;
  value: FieldValue;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
}>;

const VALUE_LENGTH = 1_000;

/** What a new value is at first: a choice has no empty state. */
export function emptyValue(type: DataFieldType): FieldValue {
  return type === 'YesNo' ? true : null;
}

/** A value in the control that its type asks for; its name is beside it. */
export function ValueField({ type, value, onChange, ...named }: Props) {
  const field = { ...named, labelHidden: true };
  const text = typeof value === 'string' ? value : '';
  switch (type) {
    case 'Text':
      return (
        <TextField
          {...field}
          autoComplete="off"
          maxLength={VALUE_LENGTH}
          value={text}
          onChange={(typed) => onChange(typed === '' ? null : typed)}
        />
      );
    case 'Number':
      return (
        <NumberField
          {...field}
          step="any"
          value={typeof value === 'number' ? value : undefined}
          onChange={(number) => onChange(number ?? null)}
        />
      );
    case 'Date':
      return <DateField {...field} value={text} onChange={(day) => onChange(day === '' ? null : day)} />;
    case 'YesNo':
      return (
        <SelectField
          {...field}
          value={value === false ? 'no' : 'yes'}
          options={words.yesNo}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
  }
}
