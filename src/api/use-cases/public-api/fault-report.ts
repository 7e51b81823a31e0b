import type { Database } from '#api/storage/db.ts';
import { FAULT_COLUMNS } from '#contract/public-api.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { type CsvCell, formatCsv } from '#domain/csv/write-csv.ts';
import type { EnrolmentFault } from '#domain/engine/enrol-on-request.ts';
import type { ContactId } from '#domain/ids.ts';
import { parsePhoneNumber } from '#domain/profiles/sms-profile.ts';

/** The first two as the original spells them, its mistake included; the others are ours. */
const REASONS: Readonly<Record<EnrolmentFault['because'], string>> = {
  unsubscribed: 'Unsubcribed',
  inside: 'AlreadyInProgram',
  suppressed: 'Suppressed',
  enrolledBefore: 'EnrolledBefore',
  notFound: 'NotFound',
  programNotActive: 'ProgramNotActive',
};

/** [I5] A line for each contact that a finished enrolment left out, with the address it has now. */
export async function writeFaultReport(db: Database, enrolmentId: number): Promise<string> {
  const tables = [db.apiEnrolmentFaults, db.contacts, db.deletedContacts, db.smsProfiles];
  return db.transaction('r', tables, async () => {
    const { faults = [] } = (await db.apiEnrolmentFaults.get(enrolmentId)) ?? {};
    const people = await loadContacts(
      db,
      faults.map(({ contactId }) => contactId),
    );
    const numberField = (await db.smsProfiles.filter(({ isEnabled }) => isEnabled).first())?.numberField;
    const rows = faults.map(({ contactId, because }): CsvCell[] => {
      const contact = people.get(contactId);
      const number = contact && numberField !== undefined ? numberIn(contact, numberField) : null;
      return [contactId, contact?.email ?? '', number === null ? '' : { plain: number }, REASONS[because]];
    });
    return formatCsv(FAULT_COLUMNS, rows);
  });
}

/** Those who were deleted since are known for thirty days more. */
async function loadContacts(db: Database, ids: ContactId[]): Promise<ReadonlyMap<ContactId, Contact>> {
  const present = await db.contacts.bulkGet(ids);
  const deleted = await db.deletedContacts.bulkGet(ids);
  return new Map(
    ids.flatMap((id, index) => {
      const contact = present[index] ?? deleted[index]?.contact;
      return contact ? [[id, contact]] : [];
    }),
  );
}

function numberIn(contact: Contact, field: string): string | null {
  return parsePhoneNumber(String(getFieldValue(contact, field) ?? ''));
}
