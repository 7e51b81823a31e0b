import { describe, expect, test } from 'vitest';
import { changeField } from '#domain/contacts/change-field.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';

const { dataFields } = aCatalogue({
  dataFields: [
    { name: 'NAME', type: 'Text' },
    { name: 'NICKNAME', type: 'Text' },
    { name: 'SCORE', type: 'Number' },
    { name: 'SEEN', type: 'Date' },
    { name: 'VIP', type: 'YesNo' },
  ],
});

/** The value after the change; "the same" when nothing changed, "impossible" when it can't be done. */
function after(field: string, change: FieldChange, fields: Record<string, FieldValue> = {}): FieldValue {
  const contact = { fields } as Contact;
  const ground = { dataFields, today: '2026-11-24' as PlainDate };
  const changed = changeField(contact, { field, change }, ground);
  if (changed === null) return 'impossible';
  return changed === contact ? 'the same' : (changed.fields[field] ?? null);
}

describe('[A10] changing a field', () => {
  test('sets a value of its type', () => {
    expect(after('NAME', { kind: 'set', value: 'Ada' })).toBe('Ada');
    expect(after('SCORE', { kind: 'set', value: 0 })).toBe(0);
    expect(after('SEEN', { kind: 'set', value: '2026-02-28' })).toBe('2026-02-28');
    expect(after('VIP', { kind: 'set', value: false })).toBe(false);
    expect(after('NAME', { kind: 'set', value: 'Ada' }, { NAME: 'Ada' })).toBe('the same');
  });

  test('raises and lowers a number, from 0 where there is none', () => {
    expect(after('SCORE', { kind: 'increment', by: 3 }, { SCORE: 4 })).toBe(7);
    expect(after('SCORE', { kind: 'decrement', by: 3 })).toBe(-3);
    expect(after('SCORE', { kind: 'increment', by: 0.2 }, { SCORE: 0.1 })).toBe(0.3);
  });

  test('knows the day, and copies what another field of its type holds, nothing included', () => {
    expect(after('SEEN', { kind: 'today' })).toBe('2026-11-24');
    expect(after('NAME', { kind: 'copy', from: 'NICKNAME' }, { NICKNAME: 'Addie' })).toBe('Addie');
    expect(after('NAME', { kind: 'copy', from: 'NICKNAME' }, { NAME: 'Ada' })).toBe(null);
  });

  test('refuses what the type does not allow, and what is gone', () => {
    expect(after('NAME', { kind: 'increment', by: 1 })).toBe('impossible');
    expect(after('NAME', { kind: 'today' })).toBe('impossible');
    expect(after('NAME', { kind: 'set', value: 7 })).toBe('impossible');
    expect(after('SEEN', { kind: 'set', value: '2026-02-30' })).toBe('impossible');
    expect(after('NAME', { kind: 'copy', from: 'SCORE' }, { SCORE: 1 })).toBe('impossible');
    expect(after('GONE', { kind: 'set', value: 'x' })).toBe('impossible');
    expect(after('SCORE', { kind: 'increment', by: 1e308 }, { SCORE: 1.7e308 })).toBe('impossible');
  });
});
