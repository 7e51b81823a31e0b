import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { CampaignId, ContactId, ListId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';

export type AccountOptions = {
  readonly activeLimit?: number | undefined;
  /** How many contacts are on the newsletter, which is what segment 1 asks for. */
  readonly contacts?: number | undefined;
};

/** An account in London with what `aCatalogue()` names: campaigns 1 to 4, segment 1, list 1, preference 1 and five data fields. */
export async function storeTestAccount(
  db: Database,
  { now, activeLimit = 50, contacts = 0 }: AccountOptions & { readonly now: Instant },
): Promise<void> {
  const catalogue = aCatalogue();
  await db.transaction('rw', db.tables, async () => {
    await db.account.put(
      {
        name: 'Test account',
        timeZone: 'Europe/London',
        userName: 'Ada',
        activeLimit,
        seed: 7,
        clock: { account: now, real: now, speed: 1 },
        processedUntil: now,
        nextDueAt: null,
        generation: 1,
      },
      ACCOUNT_KEY,
    );
    await db.campaigns.bulkAdd([...catalogue.campaigns.values()].map((one) => aCampaign(one, now)));
    await db.segments.bulkAdd([...catalogue.segments.values()]);
    await db.contactLists.bulkAdd([...catalogue.lists.values()]);
    await db.preferences.bulkAdd([...catalogue.preferences.values()]);
    await db.dataFields.bulkAdd([...catalogue.dataFields.values()]);
    await db.contacts.bulkAdd(Array.from({ length: contacts }, (_, index) => aContact(index + 1, now)));
  });
}

function aCampaign(
  given: { id: CampaignId; name: string; subject: string; body: string },
  changedAt: Instant,
): Campaign {
  return { ...given, fromName: 'Ada', preheader: '', changedAt, deleted: null, revision: 1 };
}

function aContact(id: number, createdAt: Instant): Contact {
  return {
    id: id as ContactId,
    email: `contact${id}@example.com`,
    subscription: 'Subscribed',
    fields: { FIRSTNAME: `Contact ${id}` },
    listIds: [1 as ListId],
    preferenceIds: [],
    createdAt,
    isSample: false,
    revision: 1,
  };
}
