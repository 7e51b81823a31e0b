import type { Contact } from '#domain/contacts/contact.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { isDeepEqual } from '#domain/deep-equal.ts';
import type { ContactId, ListId, PreferenceId } from '#domain/ids.ts';
import { raiseRevision } from '#domain/revision.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';

/** [M14] How many days of the account's time an import can be undone. */
export const DAYS_TO_UNDO = 30;

/** What an import changed of a contact who was there. */
export type ContactUndo = {
  readonly id: ContactId;
  readonly fields: Readonly<Record<string, { readonly before: FieldValue; readonly after: FieldValue }>>;
  readonly listIds: readonly ListId[];
  readonly preferenceIds: readonly PreferenceId[];
  /** Absent where the import left it as it was. */
  readonly consent?: { readonly before: Consent; readonly after: Consent };
};

type Consent = Pick<Contact, 'subscription' | 'subscriptionSince' | 'smsConsent'>;

export function canBeUndone(importedAt: Instant, now: Instant): boolean {
  return now - importedAt < DAYS_TO_UNDO * DAY;
}

export function noteUndo(before: Contact, after: Contact): ContactUndo {
  const changed = Object.keys(after.fields).filter((name) => after.fields[name] !== before.fields[name]);
  const [was, is] = [consentOf(before), consentOf(after)];
  return {
    id: after.id,
    fields: Object.fromEntries(
      changed.map((name) => [
        name,
        { before: before.fields[name] ?? null, after: after.fields[name] ?? null },
      ]),
    ),
    listIds: after.listIds.filter((id) => !before.listIds.includes(id)),
    preferenceIds: after.preferenceIds.filter((id) => !before.preferenceIds.includes(id)),
    ...(!isDeepEqual(was, is) && { consent: { before: was, after: is } }),
  };
}

/** [M14] The contact as before the import; what was changed since stays. The same contact where nothing is left of it. */
export function undoChange(contact: Contact, undo: ContactUndo): Contact {
  const fields = { ...contact.fields };
  let isChanged = false;
  for (const [name, { before, after }] of Object.entries(undo.fields)) {
    if (fields[name] !== after) continue;
    isChanged = true;
    if (before === null) delete fields[name];
    else fields[name] = before;
  }
  const listIds = contact.listIds.filter((id) => !undo.listIds.includes(id));
  const preferenceIds = contact.preferenceIds.filter((id) => !undo.preferenceIds.includes(id));
  isChanged ||= listIds.length < contact.listIds.length;
  isChanged ||= preferenceIds.length < contact.preferenceIds.length;
  const { consent } = undo;
  if (consent && isDeepEqual(consentOf(contact), consent.after)) {
    const { subscriptionSince: _since, smsConsent: _sms, ...rest } = contact;
    return raiseRevision({ ...rest, ...consent.before, fields, listIds, preferenceIds });
  }
  return isChanged ? raiseRevision({ ...contact, fields, listIds, preferenceIds }) : contact;
}

function consentOf({ subscription, subscriptionSince, smsConsent }: Contact): Consent {
  return {
    subscription,
    ...(subscriptionSince && { subscriptionSince }),
    ...(smsConsent && { smsConsent }),
  };
}
