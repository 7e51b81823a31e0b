import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import { FIELD_VALUE_LENGTH } from '#domain/nodes/update-contact.ts';
import { fieldOptions } from '#features/builder/fields/field-options.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';

type Props = Readonly<{
  field: string;
  type: DataFieldType;
  change: FieldChange;
  catalogue: Catalogue;
  onChange: (change: FieldChange) => void;
}>;

/** What a change needs to be told, by the type of the data field. */
export function FieldChangeFields({ field, type, change, catalogue, onChange }: Props) {
  switch (change.kind) {
    case 'set':
      return (
        <ValueField type={type} value={change.value} onChange={(value) => onChange({ kind: 'set', value })} />
      );
    case 'increment':
    case 'decrement':
      return (
        <NumberField
          label={words.amount}
          step="any"
          value={shownNumber(change.by)}
          onChange={(by) => onChange({ ...change, by: toDraftNumber(by) })}
        />
      );
    case 'today':
      return null;
    case 'copy': {
      const options = fieldOptions(catalogue, change.from, [type]).filter(({ value }) => value !== field);
      return (
        <SelectField
          label={words.copyFrom}
          placeholder={panelWords.selectField}
          hint={options.length === 0 ? words.noSimilarField : undefined}
          value={change.from || undefined}
          options={options}
          onChange={(from) => onChange({ kind: 'copy', from })}
        />
      );
    }
  }
}

type Value = Extract<FieldChange, { kind: 'set' }>['value'];

function ValueField({
  type,
  value,
  onChange,
}: Readonly<{ type: DataFieldType; value: Value; onChange: (value: Value) => void }>) {
  switch (type) {
    case 'Text':
      return (
        <TextField
          label={words.value}
          autoComplete="off"
          maxLength={FIELD_VALUE_LENGTH}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
    case 'Number':
      return (
        <NumberField
          label={words.value}
          step="any"
          value={typeof value === 'number' ? shownNumber(value) : undefined}
          onChange={(number) => onChange(toDraftNumber(number))}
        />
      );
    case 'Date':
      return (
        <DateField label={words.value} value={typeof value === 'string' ? value : ''} onChange={onChange} />
      );
    case 'YesNo':
      return (
        <SelectField
          label={words.value}
          value={value === true ? 'yes' : 'no'}
          options={words.yesNo}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
  }
}
