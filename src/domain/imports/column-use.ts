import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { ColumnFormat } from './column-format.ts';

/** [M9] What a yes, or a date, in a column about email says: that they agreed, that they left, that the address bounces. */
export const SUBSCRIPTION_COLUMNS = ['agreed', 'left', 'bounced'] as const;
export type SubscriptionColumn = (typeof SUBSCRIPTION_COLUMNS)[number];

/** What a column of a CSV file is for. A new field is made with the type named. */
export type ColumnUse =
  | { readonly kind: 'ignore' | 'email' | 'smsConsent' | 'lists' | 'preferences' }
  | { readonly kind: 'subscription'; readonly says: SubscriptionColumn }
  /** [M10] When they were added to the account that the file is from. */
  | { readonly kind: 'added'; readonly format?: ColumnFormat | undefined }
  | { readonly kind: 'field'; readonly name: string; readonly format?: ColumnFormat | undefined }
  | {
      readonly kind: 'newField';
      readonly name: string;
      readonly type: DataFieldType;
      readonly format?: ColumnFormat | undefined;
    };

/** What is made of the file as a whole. */
export type ImportSettings = {
  readonly mapping: readonly ColumnUse[];
  /** Everybody in the file is put on it. */
  readonly listName?: string | undefined;
  /** [M9] "Did these people agree to hear from you?" where no column says so. */
  readonly haveAgreed?: boolean | undefined;
};
