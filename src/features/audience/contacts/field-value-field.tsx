import type { DataField } from '#domain/data-fields/data-field.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { contactWords as words } from './words.ts';

type Props = Readonly<{
  field: DataField;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
}>;

/** A value in the control that its type asks for; an empty one is no value. */
export function FieldValueField({ field: { name, type }, value, onChange }: Props) {
  switch (type) {
    case 'Text':
      return (
        <TextField
          label={name}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      );
    case 'Number':
      return (
        <NumberField
          label={name}
          step="any"
          value={typeof value === 'number' ? value : undefined}
          onChange={(number) => onChange(number ?? null)}
        />
      );
    case 'Date':
      return (
        <DateField
          label={name}
          value={typeof value === 'string' ? value : ''}
          onChange={(day) => onChange(day === '' ? null : day)}
        />
      );
    case 'YesNo':
      return (
        <SelectField
          label={name}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'empty'}
          options={[
            { value: 'empty', label: words.empty },
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          onChange={(answer) => onChange(answer === 'empty' ? null : answer === 'yes')}
        />
      );
  }
}
