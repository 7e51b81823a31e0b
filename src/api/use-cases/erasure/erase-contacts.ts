import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import { hideOnSuppressionList } from '#api/storage/suppressions.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { ENROLMENT_BLOCK, type MessageBlock, type WebhookBlock } from '#domain/engine/records/stored.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { raiseRevision } from '#domain/revision.ts';

/** In place of an address in the log of the account. */
const ERASED = 'an erased contact';

/**
 * [A16] Contacts leave the recycle bin for good, and with them what is known of them: addresses, numbers and texts of
 * messages, payloads of webhooks, values that decisions saw, names in the activity log, remembered answers, and values
 * that a test case has copied. What was counted stays counted, under a number that leads to nobody.
 *
 * [A19] Who is on the suppression list stays on it, as a hash of their address.
 *
 * To be called inside a transaction over all tables.
 */
export async function eraseContacts(db: Database, contacts: readonly Contact[]): Promise<void> {
  if (contacts.length === 0) return;
  const ids = new Set(contacts.map(({ id }) => id));
  await db.deletedContacts.bulkDelete([...ids]);
  await db.idempotency.clear();
  await db.messageBlocks.toCollection().modify((block, change) => {
    const erased = eraseMessages(block, ids);
    if (erased !== block) change.value = erased;
  });
  await db.webhookBlocks.toCollection().modify((block, change) => {
    const erased = eraseCalls(block, ids);
    if (erased !== block) change.value = erased;
  });
  await db.importChanges.toCollection().modify((part, change) => {
    const changes = part.changes.filter(({ id }) => !ids.has(id));
    if (changes.length < part.changes.length) change.value = { ...part, changes };
  });
  await eraseSteps(db, ids);
  await eraseAddresses(db, contacts);
  await eraseCopies(db, contacts);
  // What the engine has loaded may name them.
  await touchAccount(db, {}, 'same');
}

function eraseMessages(block: MessageBlock, ids: ReadonlySet<ContactId>): MessageBlock {
  const isErased = ({ row }: { readonly row: number }) => ids.has(block.contact[row] as ContactId);
  const merges = eraseMergeValues(block, (row) => isErased({ row }));
  if (!block.sms.some(isErased) && merges === null) return block;
  const sms = block.sms.map((each) => (isErased(each) ? { ...each, to: '', text: '' } : each));
  return { ...block, sms, ...merges };
}

/** What stood in place of merge fields; texts that other messages of the block share stay. Null when nothing changes. */
function eraseMergeValues(
  { size, merge, mergeTexts = [] }: MessageBlock,
  isErased: (row: number) => boolean,
): Required<Pick<MessageBlock, 'merge' | 'mergeTexts'>> | null {
  if (!merge) return null;
  const kept = merge.map((number, row) => (row < size && isErased(row) ? 0 : number));
  if (kept.every((number, row) => number === merge[row])) return null;
  const used = new Set(kept);
  return { merge: kept, mergeTexts: mergeTexts.map((text, place) => (used.has(place + 1) ? text : '')) };
}

function eraseCalls(block: WebhookBlock, ids: ReadonlySet<ContactId>): WebhookBlock {
  const isErased = (row: number) => ids.has(block.contact[row] as ContactId);
  if (!block.payloads.some((_, row) => isErased(row))) return block;
  return { ...block, payloads: block.payloads.map((payload, row) => (isErased(row) ? '' : payload)) };
}

/** The log knows contacts by their enrolments. */
async function eraseSteps(db: Database, ids: ReadonlySet<ContactId>): Promise<void> {
  const enrolments = new Map<ProgramId, Set<number>>();
  await db.enrolmentBlocks.orderBy(':id').each(({ programId, block, contact, size }) => {
    for (let row = 0; row < size; row += 1) {
      if (!ids.has(contact[row] as ContactId)) continue;
      const known = enrolments.get(programId) ?? new Set();
      enrolments.set(programId, known.add(block * ENROLMENT_BLOCK + row));
    }
  });
  for (const [programId, erased] of enrolments) {
    const log = db.stepBlocks.where('[programId+sequence]').between(...keysUnder(programId));
    await log.modify((block, change) => {
      const kept = block.details?.filter(({ row }) => !erased.has(block.enrolment[row] ?? -1));
      if (kept !== undefined && kept.length < (block.details?.length ?? 0))
        change.value = { ...block, details: kept };
    });
  }
}

/** Unless another contact has the address now: the log, and the suppression list, are about both. */
async function eraseAddresses(db: Database, contacts: readonly Contact[]): Promise<void> {
  const emails = contacts.map(({ email }) => email);
  const living = new Set(await db.contacts.where('email').anyOf(emails).keys());
  const erased = emails.filter((email) => !living.has(email));
  if (erased.length === 0) return;
  await hideOnSuppressionList(db, erased);
  const withoutNames = (text: string) => erased.reduce((rest, email) => rest.replaceAll(email, ERASED), text);
  await db.activity.toCollection().modify((entry, change) => {
    const name = entry.name === null ? null : withoutNames(entry.name);
    const what = withoutNames(entry.what);
    if (name !== entry.name || what !== entry.what) change.value = { ...entry, name, what };
  });
}

/** A test case may be made from a contact. What others share, a city or a plan, tells nobody who it was. */
async function eraseCopies(db: Database, contacts: readonly Contact[]): Promise<void> {
  const own = await findOwnValues(db, contacts);
  if (own.size === 0) return;
  await db.testCases.toCollection().modify((testCase, change) => {
    const { person } = testCase;
    const fields = Object.entries(person.fields);
    const kept = fields.map(([name, value]) => [name, own.has(keyOf(name, value)) ? null : value] as const);
    if (kept.some(([, value], index) => value !== fields[index]?.[1]))
      change.value = raiseRevision({ ...testCase, person: { ...person, fields: Object.fromEntries(kept) } });
  });
}

/** Texts that no contact who stays has in the same field. */
async function findOwnValues(db: Database, contacts: readonly Contact[]): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const { fields } of contacts)
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') own.add(keyOf(name, value));
  if (own.size > 0 && (await db.testCases.count()) > 0)
    await db.contacts.each(({ fields }) => {
      for (const [name, value] of Object.entries(fields)) own.delete(keyOf(name, value));
    });
  return own;
}

const keyOf = (name: string, value: FieldValue) => JSON.stringify([name, value]);
