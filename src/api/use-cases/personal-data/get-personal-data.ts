import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { loadContact, programsOfContact } from '#api/use-cases/contacts/contact-detail.ts';
import { loadBlocksUpTo } from '#api/use-cases/messages/message-blocks.ts';
import { describeMessages, type MessageAt } from '#api/use-cases/messages/message-rows.ts';
import { getJourney } from '#api/use-cases/node-contacts/get-journey.ts';
import type { PersonalData } from '#contract/personal-data.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { ContactId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** [A21] Everything that is known of a person. */
export async function getPersonalData(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  id: ContactId,
): Promise<PersonalData> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const contact = await loadContact(db, id);
    const { name, clock } = await loadAccount(db);
    const at = getAccountNow(clock, deps.realNow());
    const [lists, preferences] = [
      await db.contactLists.bulkGet([...contact.listIds]),
      await db.preferences.bulkGet([...contact.preferenceIds]),
    ];
    return {
      account: name,
      at,
      contact,
      lists: lists.flatMap((list) => list?.name ?? []),
      preferences: preferences.flatMap((preference) => preference?.name ?? []),
      programs: await listPrograms(deps, id),
      messages: await listMessages(db, id, at),
      activity: await listActivity(db, contact.email),
    };
  });
}

/** Each with its journeys, the newest enrolment first. */
async function listPrograms(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  id: ContactId,
): Promise<PersonalData['programs']> {
  const enrolments = await programsOfContact(deps.db, id);
  const newest = new Map(enrolments.toReversed().map((enrolment) => [enrolment.programId, enrolment]));
  const programs: PersonalData['programs'][number][] = [];
  for (const enrolment of [...newest.values()].toReversed()) {
    const { journeys } = await getJourney(deps, enrolment.programId, id);
    programs.push({ ...enrolment, journeys });
  }
  return programs;
}

async function listMessages(db: Database, id: ContactId, at: Instant): Promise<PersonalData['messages']> {
  const places: MessageAt[] = [];
  for (const block of await loadBlocksUpTo(db, at))
    for (let row = block.size - 1; row >= 0; row--)
      if (block.contact[row] === id) places.push({ block, row });
  const messages = await describeMessages(db, places, at);
  return messages.map(({ row, email }) => ({ ...row, body: row.sms?.text ?? email.body }));
}

async function listActivity(db: Database, email: string): Promise<PersonalData['activity']> {
  const entries = await db.activity
    .toCollection()
    .reverse()
    .filter(({ name, what }) => name === email || what.includes(email))
    .toArray();
  return entries.map(({ at, by, what, name }) => ({ at, by, what, name }));
}
