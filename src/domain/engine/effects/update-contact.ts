import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { changeField } from '#domain/contacts/change-field.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import type { PreferenceId } from '#domain/ids.ts';
import type { UpdateContactSettings } from '#domain/nodes/update-contact.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';
import { changeContact, getContact } from './change-contact.ts';

/** The contact as it is after the change; null when the change cannot be made. */
type ContactChange = (contact: Contact, today: PlainDate) => Contact | null;

/** [E40] Skipped when the change cannot be made. */
export function updateContact(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  change: ContactChange,
): 'updated' | 'skippedNoChange' {
  const contact = getContact(world, visitor);
  const changed = change(contact, getPlainDate(at, world.timeZone));
  if (changed === null) return 'skippedNoChange';
  if (changed !== contact) changeContact(world, program, visitor, at, changed);
  return 'updated';
}

export function compileUpdate(settings: UpdateContactSettings, catalogue: Catalogue): ContactChange {
  if (settings.kind === 'field') {
    const { field, change } = settings;
    if (field === null || change === null) return () => null;
    const { dataFields } = catalogue;
    return (contact, today) => changeField(contact, { field, change }, { dataFields, today });
  }
  const known = settings.preferenceIds.filter((id) => catalogue.preferences.has(id));
  if (known.length === 0) return () => null;
  return settings.kind === 'optIn' ? (contact) => optIn(contact, known) : (contact) => optOut(contact, known);
}

function optIn(contact: Contact, preferenceIds: readonly PreferenceId[]): Contact {
  const added = preferenceIds.filter((id) => !contact.preferenceIds.includes(id));
  return added.length === 0 ? contact : { ...contact, preferenceIds: [...contact.preferenceIds, ...added] };
}

function optOut(contact: Contact, preferenceIds: readonly PreferenceId[]): Contact {
  const left = contact.preferenceIds.filter((id) => !preferenceIds.includes(id));
  return left.length === contact.preferenceIds.length ? contact : { ...contact, preferenceIds: left };
}
