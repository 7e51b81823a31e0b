import type { DataField } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { readCell } from '#domain/imports/cell-values.ts';
import { DATE_ORDERS, NUMBER_STYLES } from '#domain/imports/column-format.ts';
import { type ColumnUse, SUBSCRIPTION_COLUMNS } from '#domain/imports/column-use.ts';
import type { ColumnFacts } from '#domain/imports/describe-column.ts';
import { nameField } from '#domain/imports/name-field.ts';
import { formatFor } from '#domain/imports/suggest-columns.ts';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { getTypeOf } from './check-draft.ts';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

type Props = Readonly<{
  column: ColumnFacts;
  place: number;
  use: ColumnUse;
  dataFields: readonly DataField[];
  options: readonly SelectOption[];
  onUse: (use: ColumnUse) => void;
}>;

/** What a column is for, how its values are written, and what becomes of them. */
export function ColumnFields({ column, place, use, dataFields, options, onUse }: Props) {
  const { header } = column;
  const type = getTypeOf(use, dataFields);
  const formats = type === 'Date' ? DATE_ORDERS : type === 'Number' ? NUMBER_STYLES : [];
  const format = 'format' in use ? use.format : undefined;
  const isAsked = type === 'Date' ? column.ambiguous.date !== null : column.ambiguous.number !== null;
  return (
    <div className={styles['use']}>
      <SelectField
        label={words.useOf(header)}
        labelHidden
        value={getKey(use)}
        options={options}
        onChange={(key) => onUse(createUse(key, { column, place, dataFields }))}
      />
      {use.kind === 'newField' && (
        <TextField
          label={words.newName(header)}
          labelHidden
          value={use.name}
          onChange={(name) => onUse({ ...use, name: name.toUpperCase() })}
        />
      )}
      {isAsked &&
        formats.length > 0 &&
        (use.kind === 'field' || use.kind === 'newField' || use.kind === 'added') && (
          <SelectField
            label={words.format(header)}
            labelHidden
            placeholder={words.askFormat}
            value={format}
            options={formats.map((value) => ({ value, label: words.formats[value] }))}
            onChange={(chosen) => onUse({ ...use, format: chosen })}
          />
        )}
      {type !== null && type !== 'Text' && (!isAsked || format !== undefined) && (
        <Becoming {...{ column, type, format }} />
      )}
    </div>
  );
}

type BecomingProps = Readonly<{
  column: ColumnFacts;
  type: keyof typeof FIELD_TYPES;
  format: Parameters<typeof readCell>[2];
}>;

/** "03/04/2020 = 4 March 2020" */
function Becoming({ column: { samples, ambiguous }, type, format }: BecomingProps) {
  const text = (type === 'Date' ? ambiguous.date : type === 'Number' ? ambiguous.number : null) ?? samples[0];
  if (text === undefined) return null;
  const value = readCell(text, type, format);
  const shown = value.ok && value.value !== null ? FIELD_TYPES[type].format(value.value) : null;
  // What is read as it is written needs no word.
  if (text === shown) return null;
  return (
    <p className={styles['quiet']}>{shown === null ? words.staysEmpty(text) : words.becomes(text, shown)}</p>
  );
}

function getKey(use: ColumnUse): string {
  if (use.kind === 'field') return `field ${use.name}`;
  if (use.kind === 'subscription') return `subscription ${use.says}`;
  return use.kind === 'newField' ? `newField ${use.type}` : use.kind;
}

function createUse(
  key: string,
  { column, place, dataFields }: Pick<Props, 'column' | 'place' | 'dataFields'>,
): ColumnUse {
  const [kind, ...rest] = key.split(' ');
  const name = rest.join(' ');
  switch (kind) {
    case 'email':
    case 'smsConsent':
    case 'lists':
    case 'preferences':
      return { kind };
    case 'added':
      return { kind, format: formatFor('Date', column) };
    case 'subscription':
      return { kind, says: SUBSCRIPTION_COLUMNS.find((one) => one === name) ?? 'agreed' };
    case 'field': {
      const type = dataFields.find((field) => field.name === name)?.type ?? 'Text';
      return { kind, name, format: formatFor(type, column) };
    }
    case 'newField': {
      const type = DATA_FIELD_TYPES.find((one) => one === name) ?? 'Text';
      const isTaken = (wanted: string) => dataFields.some((field) => field.name === wanted);
      return { kind, name: nameField(column.header, place, isTaken), type, format: formatFor(type, column) };
    }
    default:
      return { kind: 'ignore' };
  }
}
