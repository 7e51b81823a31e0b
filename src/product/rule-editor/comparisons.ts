import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { ListId, PreferenceId } from '#domain/ids.ts';
import type { LeafRule } from '#domain/rules/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { words } from './words.ts';

/** What has been typed to compare with, whatever the comparison needs of it. */
export type Typed = {
  readonly text: string;
  readonly number: number | undefined;
  readonly to: number | undefined;
  readonly date: string;
  /** Of a list or a preference: its number. */
  readonly choice: string;
};

/** What follows a comparison in its sentence: a field to fill in, or words as they are. */
export type Cell =
  | { readonly kind: 'text' | 'date' }
  | { readonly kind: 'number'; readonly of: 'number' | 'to'; readonly label: string }
  | { readonly kind: 'choice'; readonly of: 'list' | 'preference' }
  | { readonly kind: 'words'; readonly words: string };

/** One way to ask about a data field, the lists or the preferences, by a key that is unique among those of its subject. */
export type Comparison = {
  readonly key: string;
  readonly label: string;
  /** Empty where nothing is compared with. */
  readonly cells: readonly Cell[];
  /** Null while what it needs is not entered. */
  readonly make: (field: string, typed: Typed) => LeafRule | null;
};

export const NOTHING_TYPED: Typed = { text: '', number: undefined, to: undefined, date: '', choice: '' };

const labels = words.comparisons;

const TEXT = (['is', 'isNot', 'contains', 'doesNotContain', 'startsWith', 'endsWith'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [{ kind: 'text' }],
    make: (field, { text }) => (text === '' ? null : { kind: 'text', field, operator, value: text }),
  }),
);

const NUMBER = (['equals', 'doesNotEqual', 'isGreaterThan', 'isLessThan'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [{ kind: 'number', of: 'number', label: words.value }],
    make: (field, { number }) =>
      number === undefined ? null : { kind: 'number', field, operator, value: number },
  }),
);

const BETWEEN: Comparison = {
  key: 'isBetween',
  label: labels.isBetween,
  cells: [
    { kind: 'number', of: 'number', label: words.from },
    { kind: 'words', words: words.and },
    { kind: 'number', of: 'to', label: words.to },
  ],
  make: (field, { number, to }) =>
    number === undefined || to === undefined ? null : { kind: 'numberBetween', field, from: number, to },
};

const DATE = (['isOn', 'isBefore', 'isAfter'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [{ kind: 'date' }],
    make: (field, { date }) =>
      date === '' ? null : { kind: 'date', field, operator, value: date as PlainDate },
  }),
);

const DAYS = (['isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [
      { kind: 'number', of: 'number', label: words.days },
      { kind: 'words', words: words.daysAfter[operator] },
    ],
    make: (field, { number }) =>
      number === undefined ? null : { kind: 'days', field, operator, days: number },
  }),
);

const YES_NO = (['isYes', 'isNo'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [],
    make: (field) => ({ kind: 'yesNo', field, operator }),
  }),
);

const EMPTINESS = (['isEmpty', 'isNotEmpty'] as const).map(
  (operator): Comparison => ({
    key: operator,
    label: labels[operator],
    cells: [],
    make: (field) => ({ kind: 'emptiness', field, operator }),
  }),
);

const LIST = (['isMember', 'isNotMember'] as const).map(
  (key): Comparison => ({
    key,
    label: labels[key],
    cells: [{ kind: 'choice', of: 'list' }],
    make: (_field, { choice }) =>
      choice === ''
        ? null
        : { kind: 'inList', listId: Number(choice) as ListId, isMember: key === 'isMember' },
  }),
);

const PREFERENCE = (['isOptedIn', 'isNotOptedIn'] as const).map(
  (key): Comparison => ({
    key,
    label: labels[key],
    cells: [{ kind: 'choice', of: 'preference' }],
    make: (_field, { choice }) =>
      choice === ''
        ? null
        : {
            kind: 'preference',
            preferenceId: Number(choice) as PreferenceId,
            isOptedIn: key === 'isOptedIn',
          },
  }),
);

export const COMPARISONS: Readonly<Record<DataFieldType | 'list' | 'preference', readonly Comparison[]>> = {
  Text: [...TEXT, ...EMPTINESS],
  Number: [...NUMBER, BETWEEN, ...EMPTINESS],
  Date: [...DATE, ...DAYS, ...EMPTINESS],
  YesNo: [...YES_NO, ...EMPTINESS],
  list: LIST,
  preference: PREFERENCE,
};

export function getComparisonKey(rule: LeafRule): string {
  switch (rule.kind) {
    case 'numberBetween':
      return 'isBetween';
    case 'inList':
      return rule.isMember ? 'isMember' : 'isNotMember';
    case 'preference':
      return rule.isOptedIn ? 'isOptedIn' : 'isNotOptedIn';
    default:
      return rule.operator;
  }
}

export function getTyped(rule: LeafRule): Typed {
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
    case 'inList':
      return { ...NOTHING_TYPED, choice: String(rule.listId) };
    case 'preference':
      return { ...NOTHING_TYPED, choice: String(rule.preferenceId) };
    case 'yesNo':
    case 'emptiness':
      return NOTHING_TYPED;
  }
}
