import { formatPlainDate } from '#domain/words/moments.ts';
import { quote } from '#domain/words/quotes.ts';
import type { FieldValue } from './field-value.ts';

/** What a field holds, in a sentence: “Silver”, 1,200, 24 November 2026, yes, empty. */
export function describeValue(value: FieldValue): string {
  if (value === null) return 'empty';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
  const day = formatPlainDate(value);
  return day === value ? quote(value) : day;
}
