import type { DataFieldType } from '#domain/audience/data-field.ts';
import type { FieldRule } from '#domain/audience/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { WORDS } from '#features/builder/words.ts';

/** What has been typed to compare with, whatever the comparison needs of it. */
export type Typed = {
  readonly text: string;
  readonly number: number | undefined;
  readonly to: number | undefined;
  readonly date: string;
};

export type Needs = 'text' | 'number' | 'range' | 'date' | 'days' | 'nothing';

/** One way to compare a data field, by a key that is unique among those of its type. */
export type Comparison = {
  readonly key: string;
  readonly label: string;
  readonly needs: Needs;
  /** Null while what it needs is not entered. */
  readonly make: (field: string, typed: Typed) => FieldRule | null;
};

export const NOTHING_TYPED: Typed = { text: '', number: undefined, to: undefined, date: '' };

const labels = WORDS.comparisons;

const TEXT = (['is', 'isNot', 'contains', 'doesNotContain', 'startsWith', 'endsWith'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'text',
    make: (field, { text }) => (text === '' ? null : { kind: 'text', field, operator, value: text }),
  }),
);

const NUMBER = (['equals', 'doesNotEqual', 'isGreaterThan', 'isLessThan'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'number',
    make: (field, { number }) =>
      number === undefined ? null : { kind: 'number', field, operator, value: number },
  }),
);

const BETWEEN: Comparison = {
  key: 'isBetween',
  label: labels.isBetween,
  needs: 'range',
  make: (field, { number, to }) =>
    number === undefined || to === undefined ? null : { kind: 'numberBetween', field, from: number, to },
};

const DATE = (['isOn', 'isBefore', 'isAfter'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'date',
    make: (field, { date }) =>
      date === '' ? null : { kind: 'date', field, operator, value: date as PlainDate },
  }),
);

const DAYS = (['isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'days',
    make: (field, { number }) =>
      number === undefined ? null : { kind: 'days', field, operator, days: number },
  }),
);

const YES_NO = (['isYes', 'isNo'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'nothing',
    make: (field) => ({ kind: 'yesNo', field, operator }),
  }),
);

const EMPTINESS = (['isEmpty', 'isNotEmpty'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    needs: 'nothing',
    make: (field) => ({ kind: 'emptiness', field, operator }),
  }),
);

export const COMPARISONS: Readonly<Record<DataFieldType, readonly Comparison[]>> = {
  Text: [...TEXT, ...EMPTINESS],
  Number: [...NUMBER, BETWEEN, ...EMPTINESS],
  Date: [...DATE, ...DAYS, ...EMPTINESS],
  YesNo: [...YES_NO, ...EMPTINESS],
};

export function comparisonKeyOf(rule: FieldRule): string {
  return rule.kind === 'numberBetween' ? 'isBetween' : rule.operator;
}

export function typedOf(rule: FieldRule): Typed {
  switch (rule.kind) {
    case 'text':
      return { ...NOTHING_TYPED, text: rule.value };
    case 'number':
      return { ...NOTHING_TYPED, number: rule.value };
    case 'numberBetween':
      return { ...NOTHING_TYPED, number: rule.from, to: rule.to };
    case 'date':
      return { ...NOTHING_TYPED, date: rule.value };
    case 'days':
      return { ...NOTHING_TYPED, number: rule.days };
    case 'yesNo':
    case 'emptiness':
      return NOTHING_TYPED;
  }
}
