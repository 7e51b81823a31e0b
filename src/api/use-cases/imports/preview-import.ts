import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { CsvPreview, FileChoice } from '#contract/imports.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { createColumnReader } from '#domain/imports/describe-column.ts';
import { suggestColumns } from '#domain/imports/suggest-columns.ts';
import { openFile } from './open-file.ts';

const ROWS_PER_BREATH = 1_000;
const SAMPLE_LENGTH = 200;

/** [M8] What a file is, found from all of its rows; nothing is stored. */
export async function previewImport(
  bytes: Uint8Array,
  choice: FileChoice,
  dataFields: readonly DataField[],
): Promise<CsvPreview> {
  const { encoding, dialect, headers, rows } = openFile(bytes, choice);
  const readers = headers.map(createColumnReader);
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (row.kind === 'row')
      for (const [column, reader] of readers.entries()) reader.add(row.cells[column] ?? '');
    if (count % ROWS_PER_BREATH === 0) await yieldToEventLoop();
  }
  const columns = readers.map((reader) => reader.describe());
  const suggestions = suggestColumns(columns, dataFields);
  return {
    ...dialect,
    encoding,
    columns: columns.map((column, index) => ({
      ...column,
      samples: column.samples.map(shortSample),
      suggestion: suggestions[index] ?? { kind: 'ignore' },
    })),
    rows: count,
  };
}

function shortSample(sample: string): string {
  return Array.from(sample.slice(0, SAMPLE_LENGTH * 2))
    .slice(0, SAMPLE_LENGTH)
    .join('');
}
