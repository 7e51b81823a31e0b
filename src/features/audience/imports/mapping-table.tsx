import type { DataField } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { type ColumnUse, SUBSCRIPTION_COLUMNS } from '#domain/imports/column-use.ts';
import { mustAskForConsent } from '#domain/imports/plan-import.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import type { SelectOption } from '#ui/select-field.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ColumnFields } from './column-fields.tsx';
import type { ImportDraft } from './import-state.ts';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

type Props = Readonly<{
  draft: ImportDraft;
  dataFields: readonly DataField[];
  onUse: (column: number, use: ColumnUse) => void;
  onListName: (name: string) => void;
  onAgreement: (haveAgreed: boolean) => void;
}>;

export function MappingTable({ draft, dataFields, onUse, onListName, onAgreement }: Props) {
  const options = listOptions(dataFields);
  return (
    <div className={styles['mapping']}>
      {mustAskForConsent(draft.mapping) && (
        <RadioField
          label={words.agreed}
          hint={words.agreedHint}
          value={draft.haveAgreed === null ? undefined : draft.haveAgreed ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          onChange={(answer) => onAgreement(answer === 'yes')}
        />
      )}
      <TableScroller label={words.column} className={styles['columns']}>
        <Table caption={words.column}>
          <thead>
            <tr>
              <HeaderCell>{words.column}</HeaderCell>
              <HeaderCell>{words.use}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {draft.preview.columns.map((column, place) => (
              <Row key={column.header}>
                <Cell className={styles['header']}>
                  <strong>{column.header}</strong>
                  <span className={styles['quiet']}>{column.samples.join(' · ')}</span>
                </Cell>
                <Cell>
                  <ColumnFields
                    column={column}
                    place={place}
                    use={draft.mapping[place] ?? { kind: 'ignore' }}
                    dataFields={dataFields}
                    options={options}
                    onUse={(use) => onUse(place, use)}
                  />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableScroller>
      <TextField
        label={words.list}
        optional
        hint={words.listHint}
        value={draft.listName}
        onChange={onListName}
      />
    </div>
  );
}

function listOptions(fields: readonly DataField[]): readonly SelectOption[] {
  const contact = words.groups.contact;
  return [
    { value: 'ignore', label: words.ignore },
    { value: 'email', label: words.email, group: contact },
    ...SUBSCRIPTION_COLUMNS.map((says) => ({
      value: `subscription ${says}`,
      label: words.says[says],
      group: contact,
    })),
    { value: 'smsConsent', label: words.smsConsent, group: contact },
    { value: 'lists', label: words.lists, group: contact },
    { value: 'preferences', label: words.preferences, group: contact },
    { value: 'added', label: words.added, group: contact },
    ...fields.map(({ name }) => ({ value: `field ${name}`, label: name, group: words.groups.fields })),
    ...DATA_FIELD_TYPES.map((type) => ({
      value: `newField ${type}`,
      label: words.newField[type],
      group: words.groups.create,
    })),
  ];
}
