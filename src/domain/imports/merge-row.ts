import { changeSmsConsent, changeSubscription } from '#domain/contacts/change-consent.ts';
import type { ConsentSince, Subscription } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { canBeMailed, getSmsConsent } from '#domain/contacts/may-send.ts';
import { admit, type Suppression } from '#domain/contacts/suppression.ts';
import type { ListId, PreferenceId } from '#domain/ids.ts';
import { FIRST_REVISION, raiseRevision } from '#domain/revision.ts';
import type { ImportedRow } from './read-row.ts';

/** A row with what it means in the account. */
export type MergedRow = {
  readonly row: ImportedRow;
  readonly listIds: readonly ListId[];
  readonly preferenceIds: readonly PreferenceId[];
  /** [M9] Whether those of whom the file says nothing agreed. */
  readonly haveAgreed: boolean | null;
  /** When and by whom they are imported. */
  readonly since: ConsentSince;
};

const FIRMNESS: Readonly<Record<Subscription, number>> = { Subscribed: 0, Unsubscribed: 1, Suppressed: 2 };

/** [M9] A contact as the row has them. Who is on the suppression list stays unmailable, whatever the file says. */
export function createContact(
  { row, listIds, preferenceIds, haveAgreed, since }: MergedRow,
  listed: Suppression | undefined,
): Omit<Contact, 'id'> {
  const subscription = row.subscription ?? (haveAgreed === true ? 'Subscribed' : 'Unsubscribed');
  const wanted =
    subscription === 'Subscribed' ? { subscription } : { subscription, subscriptionSince: since };
  return {
    email: row.email,
    ...admit(wanted, listed),
    ...(row.smsConsent && { smsConsent: { status: row.smsConsent, ...since } }),
    fields: row.values,
    listIds,
    preferenceIds,
    createdAt: row.addedAt !== null && row.addedAt < since.at ? row.addedAt : since.at,
    isSample: false,
    revision: FIRST_REVISION,
  };
}

/**
 * [M13] The contact with what the row says: an empty cell changes nothing, nobody leaves a list, and who said no to
 * email or to SMS stays so. The same contact where nothing changes.
 */
export function mergeRow(contact: Contact, merged: MergedRow): Contact {
  const { row, since } = merged;
  const subscribed = saysNoMoreFirmly(row, contact)
    ? changeSubscription(contact, row.subscription, since)
    : contact;
  const consenting =
    row.smsConsent === null || getSmsConsent(contact) === 'optedOut'
      ? subscribed
      : changeSmsConsent(subscribed, row.smsConsent, since);
  const hasAll = Object.entries(row.values).every(([name, value]) => contact.fields[name] === value);
  const listIds = withNew(contact.listIds, merged.listIds);
  const preferenceIds = withNew(contact.preferenceIds, merged.preferenceIds);
  const isSame =
    consenting === contact &&
    hasAll &&
    listIds === contact.listIds &&
    preferenceIds === contact.preferenceIds;
  if (isSame) return contact;
  const fields = hasAll ? contact.fields : { ...contact.fields, ...row.values };
  return raiseRevision({ ...consenting, fields, listIds, preferenceIds });
}

/** [M9] Whether the file would have somebody mailed again who said no: they stay as they are. */
export function isKeptOut(row: ImportedRow, who: Pick<Contact, 'subscription'> | undefined): boolean {
  return row.subscription === 'Subscribed' && who !== undefined && !canBeMailed(who);
}

function saysNoMoreFirmly(
  row: ImportedRow,
  { subscription }: Contact,
): row is ImportedRow & { readonly subscription: Subscription } {
  return row.subscription !== null && FIRMNESS[row.subscription] > FIRMNESS[subscription];
}

function withNew<Id>(ids: readonly Id[], more: readonly Id[]): readonly Id[] {
  const added = more.filter((id) => !ids.includes(id));
  return added.length === 0 ? ids : [...ids, ...added];
}
