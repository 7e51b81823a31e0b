import { ENCODINGS, type FileChoice } from '#contract/imports.ts';
import { SEPARATORS } from '#domain/csv/read-csv.ts';
import { SelectField } from '#ui/select-field.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import type { ImportDraft } from './import-state.ts';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

const HEADER = { yes: words.hasHeader, no: words.hasNoHeader } as const;

type Props = Readonly<{ draft: ImportDraft; onChoice: (choice: FileChoice) => void }>;

/** How a file was found to be written; whatever is changed is read again. */
export function FileStep({ draft: { preview, choice }, onChoice }: Props) {
  return (
    <div className={styles['mapping']}>
      <div className={styles['dialect']}>
        <SelectField
          label={words.encoding}
          value={preview.encoding}
          options={ENCODINGS.map((value) => ({ value, label: words.encodings[value] }))}
          onChange={(encoding) => onChoice({ ...choice, encoding })}
        />
        <SelectField
          label={words.separator}
          value={preview.separator}
          options={SEPARATORS.map((value) => ({ value, label: words.separators[value] }))}
          onChange={(separator) => onChoice({ ...choice, separator })}
        />
        <SelectField
          label={words.firstLine}
          value={preview.hasHeader ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: HEADER[value] }))}
          onChange={(answer) => onChoice({ ...choice, hasHeader: answer === 'yes' })}
        />
      </div>
      {preview.skippedLines > 0 && <p className={styles['quiet']}>{words.skipped(preview.skippedLines)}</p>}
      <TableScroller label={words.column} className={styles['columns']}>
        <Table caption={words.column}>
          <thead>
            <tr>
              <HeaderCell>{words.column}</HeaderCell>
              <HeaderCell>{words.firstValues}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ header, samples }) => (
              <Row key={header}>
                <Cell look="main">{header}</Cell>
                <Cell className={styles['values']}>{samples.join(' · ')}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableScroller>
    </div>
  );
}
