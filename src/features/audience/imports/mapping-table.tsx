import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery } from '#client/queries.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type ImportState, newField } from './import-state.ts';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

type Props = Readonly<{
  state: Extract<ImportState, { step: 'map' }>;
  onUse: (column: number, use: ColumnUse) => void;
  onListName: (name: string) => void;
}>;

export function MappingTable({ state, onUse, onListName }: Props) {
  const catalogue = useQuery(catalogueQuery(useApi()));
  const options = optionsFor(catalogue.data?.dataFields ?? []);
  return (
    <div className={styles['mapping']}>
      <TableScroller label={words.column} className={styles['columns']}>
        <Table caption={words.column}>
          <thead>
            <tr>
              <HeaderCell>{words.column}</HeaderCell>
              <HeaderCell className={styles['samples']}>{words.samples}</HeaderCell>
              <HeaderCell>{words.use}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {state.preview.columns.map(({ header, samples }, column) => (
              <Row key={column}>
                <Cell look="main">{header}</Cell>
                <Cell className={styles['samples']}>{samples.join(' · ')}</Cell>
                <Cell>
                  <UseFields
                    header={header}
                    use={state.mapping[column] ?? { kind: 'ignore' }}
                    options={options}
                    onUse={(use) => onUse(column, use)}
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
        value={state.listName}
        onChange={onListName}
      />
    </div>
  );
}

type UseFieldsProps = Readonly<{
  header: string;
  use: ColumnUse;
  options: readonly SelectOption[];
  onUse: (use: ColumnUse) => void;
}>;

function UseFields({ header, use, options, onUse }: UseFieldsProps) {
  return (
    <div className={styles['use']}>
      <SelectField
        label={words.useOf(header)}
        labelHidden
        value={getKey(use)}
        options={options}
        onChange={(key) => onUse(columnUse(key, header))}
      />
      {use.kind === 'newField' && (
        <TextField
          label={words.newName(header)}
          labelHidden
          value={use.name}
          onChange={(name) => onUse({ ...use, name: name.toUpperCase() })}
        />
      )}
    </div>
  );
}

function optionsFor(fields: readonly DataField[]): readonly SelectOption[] {
  return [
    { value: 'ignore', label: words.ignore },
    { value: 'email', label: words.email, group: words.groups.contact },
    ...fields.map(({ name }) => ({ value: `field ${name}`, label: name, group: words.groups.fields })),
    ...DATA_FIELD_TYPES.map((type) => ({
      value: `new ${type}`,
      label: words.newField[type],
      group: words.groups.create,
    })),
  ];
}

function getKey(use: ColumnUse): string {
  if (use.kind === 'field') return `field ${use.name}`;
  return use.kind === 'newField' ? `new ${use.type}` : use.kind;
}

function columnUse(key: string, header: string): ColumnUse {
  if (key === 'email') return { kind: 'email' };
  if (key.startsWith('field ')) return { kind: 'field', name: key.slice('field '.length) };
  const type = DATA_FIELD_TYPES.find((candidate) => key === `new ${candidate}`);
  return type ? newField(header, type) : { kind: 'ignore' };
}
