import type { ListId, PreferenceId } from '#domain/ids.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';

type TextOperator = 'is' | 'isNot' | 'contains' | 'doesNotContain' | 'startsWith' | 'endsWith';
type NumberOperator = 'equals' | 'doesNotEqual' | 'isGreaterThan' | 'isLessThan';
type DateOperator = 'isOn' | 'isBefore' | 'isAfter';
type DaysOperator = 'isWithinLastDays' | 'isWithinNextDays' | 'isMoreThanDaysAgo';
type YesNoOperator = 'isYes' | 'isNo';
type EmptinessOperator = 'isEmpty' | 'isNotEmpty';

/** One test of one data field. Text is compared without regard to case. */
export type FieldRule =
  | { readonly kind: 'text'; readonly field: string; readonly operator: TextOperator; readonly value: string }
  | {
      readonly kind: 'number';
      readonly field: string;
      readonly operator: NumberOperator;
      readonly value: number;
    }
  | { readonly kind: 'numberBetween'; readonly field: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'date';
      readonly field: string;
      readonly operator: DateOperator;
      readonly value: PlainDate;
    }
  | { readonly kind: 'days'; readonly field: string; readonly operator: DaysOperator; readonly days: number }
  | { readonly kind: 'yesNo'; readonly field: string; readonly operator: YesNoOperator }
  | { readonly kind: 'emptiness'; readonly field: string; readonly operator: EmptinessOperator };

/** A rule that asks one thing: a data field, a list, or a preference. */
export type LeafRule =
  | FieldRule
  | { readonly kind: 'inList'; readonly listId: ListId; readonly isMember: boolean }
  | { readonly kind: 'preference'; readonly preferenceId: PreferenceId; readonly isOptedIn: boolean };

/** What a contact must meet: single tests, nested in all-of and any-of groups. */
export type Rule =
  | LeafRule
  | { readonly kind: 'all'; readonly rules: readonly Rule[] }
  | { readonly kind: 'any'; readonly rules: readonly Rule[] };
