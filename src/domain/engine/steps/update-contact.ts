import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { changeField } from '#domain/contacts/change-field.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { PreferenceId } from '#domain/ids.ts';
import type { UpdateContactSettings } from '#domain/nodes/update-contact.ts';
import { type ContactChange, GO_ON, passing, type StepOf } from './step.ts';

/** [E40] Skipped, and the contact goes on, when the change can't be made. */
export const updateContactStep: StepOf<'updateContact'> = (settings, { change, catalogue }) => {
  const update = updateOf(settings, catalogue);
  return passing((visitor, at) => {
    change(visitor, update, at, 'updated');
    return GO_ON;
  });
};

function updateOf(settings: UpdateContactSettings, catalogue: Catalogue): ContactChange {
  if (settings.kind === 'field') {
    const { field, change } = settings;
    if (field === null || change === null) return () => null;
    const { dataFields } = catalogue;
    return (contact, today) => changeField(contact, { field, change }, { dataFields, today });
  }
  const known = settings.preferenceIds.filter((id) => catalogue.preferences.has(id));
  if (known.length === 0) return () => null;
  return settings.kind === 'optIn'
    ? (contact) => optedIn(contact, known)
    : (contact) => optedOut(contact, known);
}

function optedIn(contact: Contact, preferenceIds: readonly PreferenceId[]): Contact {
  const added = preferenceIds.filter((id) => !contact.preferenceIds.includes(id));
  return added.length === 0 ? contact : { ...contact, preferenceIds: [...contact.preferenceIds, ...added] };
}

function optedOut(contact: Contact, preferenceIds: readonly PreferenceId[]): Contact {
  const left = contact.preferenceIds.filter((id) => !preferenceIds.includes(id));
  return left.length === contact.preferenceIds.length ? contact : { ...contact, preferenceIds: left };
}
