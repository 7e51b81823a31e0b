import { ROWS_PER_SLICE, yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { CsvPreview } from '#contract/imports.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { suggestColumns } from '#domain/imports/suggest-columns.ts';
import { openCsv } from './open-csv.ts';

const ROWS_TO_GUESS_FROM = 100;
const SAMPLES_SHOWN = 3;
const SAMPLE_LENGTH = 200;

/** Reads the whole file, so that a broken line is told before anything is mapped. */
export async function previewImport(
  bytes: Uint8Array,
  dataFields: readonly DataField[],
): Promise<CsvPreview> {
  const { headers, rows } = openCsv(bytes);
  const first: (readonly string[])[] = [];
  let count = 0;
  for (const { cells } of rows) {
    if (count < ROWS_TO_GUESS_FROM) first.push(cells);
    count += 1;
    if (count % ROWS_PER_SLICE === 0) await yieldToEventLoop();
  }
  const columns = headers.map((header, index) => ({
    header,
    samples: first.map((cells) => cells[index] ?? '').filter((cell) => cell.trim() !== ''),
  }));
  const suggestions = suggestColumns(columns, dataFields);
  return {
    columns: columns.map(({ header, samples }, index) => ({
      header,
      samples: samples.slice(0, SAMPLES_SHOWN).map(shortSample),
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
