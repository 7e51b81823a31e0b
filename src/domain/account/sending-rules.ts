import type { Account } from './account.ts';

/** What the account says of all that it sends. */
export type SendingRules = {
  /** [A18] Whether SMS go to those whose consent is unknown. */
  readonly smsToUnknown: boolean;
  /** [A12] What `@POSTALADDRESS@` becomes. */
  readonly postalAddress: string;
};

/** Until somebody says otherwise. */
export const DEFAULT_SENDING: SendingRules = { smsToUnknown: true, postalAddress: '' };

export function getSendingRules({
  smsToUnknown = DEFAULT_SENDING.smsToUnknown,
  postalAddress = DEFAULT_SENDING.postalAddress,
}: Pick<Account, 'smsToUnknown' | 'postalAddress'>): SendingRules {
  return { smsToUnknown, postalAddress };
}
