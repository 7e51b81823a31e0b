import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadCampaignNames } from '#api/storage/campaign-names.ts';
import type { Database } from '#api/storage/db.ts';
import { loadBlocksUpTo } from '#api/use-cases/messages/message-blocks.ts';
import { describeMessages, type MessageAt } from '#api/use-cases/messages/message-rows.ts';
import type { ContactDetail, ContactProgram } from '#contract/contacts.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const MOST_MESSAGES = 50;

/** A contact with the programs it was in and what it was sent. */
export async function contactDetail(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  id: ContactId,
): Promise<ContactDetail> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const contact = await loadContact(db, id);
    const { now } = await loadRequestContext(deps);
    const places: MessageAt[] = [];
    for (const block of await loadBlocksUpTo(db, now)) {
      for (let row = block.size - 1; row >= 0 && places.length < MOST_MESSAGES; row--) {
        if (block.contact[row] === id) places.push({ block, row });
      }
    }
    const nameCampaign = await loadCampaignNames(db, [contact.subscriptionSince]);
    return {
      contact,
      optedOutOf: nameCampaign(contact.subscriptionSince),
      programs: await programsOfContact(db, id),
      messages: (await describeMessages(db, places, now)).map(({ row }) => row),
    };
  });
}

export async function loadContact(db: Database, id: ContactId): Promise<Contact> {
  const contact = await db.contacts.get(id);
  if (!contact) throw new ApiRefusal(notFound('contact'));
  return contact;
}

/** The newest enrolment first. */
export async function programsOfContact(db: Database, id: ContactId): Promise<readonly ContactProgram[]> {
  const found: (Omit<ContactProgram, 'name' | 'status' | 'outcome'> & { readonly outcome: number })[] = [];
  await db.enrolmentBlocks.each(({ programId, size, contact, enrolledAt, outcome }) => {
    for (let row = contact.indexOf(id); row >= 0 && row < size; row = contact.indexOf(id, row + 1)) {
      found.push({ programId, enrolledAt: (enrolledAt[row] ?? 0) as Instant, outcome: outcome[row] ?? 0 });
    }
  });
  const ids = [...new Set(found.map(({ programId }) => programId))];
  const [programs, runs] = await Promise.all([db.programs.bulkGet(ids), db.runs.bulkGet(ids)]);
  const placeById = new Map(ids.map((programId, index) => [programId, index]));
  return found
    .flatMap(({ outcome, ...enrolment }) => {
      const place = placeById.get(enrolment.programId) ?? -1;
      const program = programs[place];
      if (!program) return [];
      const ended = outcome === 0 ? null : (runs[place]?.outcomes[outcome - 1] ?? '');
      return [{ ...enrolment, name: program.name, status: program.status, outcome: ended }];
    })
    .toSorted((one, other) => other.enrolledAt - one.enrolledAt);
}
