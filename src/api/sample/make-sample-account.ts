import type { AccountRows } from '#api/sample/account-rows.ts';
import { actOut } from '#api/sample/act-out.ts';
import { SAMPLE_FIELDS, SAMPLE_LISTS, SAMPLE_PREFERENCES, SAMPLE_SEGMENTS } from '#api/sample/audience.ts';
import { TIME_ZONE } from '#api/sample/calendar.ts';
import {
  BRAND,
  CAMPAIGN,
  makeCampaigns,
  makePastCampaigns,
  REFER_FRIEND_NAME,
} from '#api/sample/campaigns.ts';
import { makeContacts } from '#api/sample/contacts.ts';
import { GONE_FIELD } from '#api/sample/designs.ts';
import { joinMessageBlocks, joinStepBlocks } from '#api/sample/join-blocks.ts';
import { SAMPLE_SMS_PROFILES, SAMPLE_WEBHOOK_PROFILES } from '#api/sample/profiles.ts';
import { createRandom } from '#api/sample/random.ts';
import { makeStories, SAMPLE_FOLDERS, STORY, type Story } from '#api/sample/stories.ts';
import { getSendingRules } from '#domain/account/sending-rules.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { toSuppression } from '#domain/contacts/suppression.ts';
import { toSentCampaign } from '#domain/messages/sent-campaign.ts';
import { raiseRevision } from '#domain/revision.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';

export const ACTIVE_LIMIT = 50;
const POSTAL_ADDRESS = 'Tamsin & Oake, 4 Mill Lane, Ledbury HR8 0AA';

type Birth = { readonly realNow: Instant; readonly seed: number };

/** The account of the first visit: the same for the same moment and seed, down to the last open. */
export function makeSampleAccount(birth: Birth): AccountRows {
  return createAccountRows(sampleContacts(birth), birth);
}

export function sampleContacts({ realNow, seed }: Birth): readonly Contact[] {
  return makeContacts(realNow, createRandom(seed), createRandom(seed + 1));
}

/** All that became of them. */
export function createAccountRows(joined: readonly Contact[], { realNow, seed }: Birth): AccountRows {
  const { past, history } = actOut(makeStories(), {
    now: realNow,
    ground: {
      seed,
      catalogue: pastCatalogue(realNow),
      sending: getSendingRules({ postalAddress: POSTAL_ADDRESS }),
    },
    contacts: joined.map(inThePast),
    activeLimit: ACTIVE_LIMIT,
    listMissing,
  });
  const contacts = afterThePast(joined, past.contacts);
  const programs = [...past.programs.values()].toSorted((a, b) => a.id - b.id);
  return {
    account: {
      name: BRAND,
      timeZone: TIME_ZONE,
      userName: 'Alex Morgan',
      activeLimit: ACTIVE_LIMIT,
      postalAddress: POSTAL_ADDRESS,
      seed,
      clock: { account: realNow, real: realNow, speed: 1 },
      processedUntil: realNow,
      nextDueAt: past.nextDueAt,
      generation: 0,
    },
    folders: SAMPLE_FOLDERS,
    dataFields: SAMPLE_FIELDS,
    contactLists: SAMPLE_LISTS,
    preferences: SAMPLE_PREFERENCES,
    segments: SAMPLE_SEGMENTS,
    smsProfiles: SAMPLE_SMS_PROFILES,
    webhookProfiles: SAMPLE_WEBHOOK_PROFILES,
    campaigns: makeCampaigns(realNow),
    contacts,
    programs,
    designs: programs.flatMap(({ id, designRevision }) => {
      const design = past.designs.get(id);
      return design ? [{ programId: id, design, revision: designRevision }] : [];
    }),
    history,
    runs: [...past.runs.values()],
    enrolmentBlocks: [...past.enrolmentBlocks.values()],
    stepBlocks: joinStepBlocks(past.stepBlocks),
    messageBlocks: joinMessageBlocks(past.messageBlocks),
    sentCampaigns: makePastCampaigns(realNow).map(toSentCampaign),
    webhookBlocks: [],
    deletedContacts: [],
    suppressions: contacts.flatMap((contact) => toSuppression(contact) ?? []),
    pendingMoves: [],
  };
}

/** What the account had while its programs ran, the things that have gone since included. */
function pastCatalogue(now: Instant): Catalogue {
  const dataFields = [...SAMPLE_FIELDS, { name: GONE_FIELD, type: 'Text' } as const];
  return {
    campaigns: new Map(makePastCampaigns(now).map((campaign) => [campaign.id, campaign])),
    segments: new Map(SAMPLE_SEGMENTS.map((segment) => [segment.id, segment])),
    lists: new Map(SAMPLE_LISTS.map((list) => [list.id, list])),
    preferences: new Map(SAMPLE_PREFERENCES.map((preference) => [preference.id, preference])),
    dataFields: new Map(dataFields.map((field) => [field.name, field])),
    // None of the stories enrols elsewhere, sends SMS or calls anybody.
    programs: new Map(),
    smsProfiles: new Map(),
    webhookProfiles: new Map(),
  };
}

/**
 * Contacts as the past knew them. Who joined after the morning's slot counts from the next day, or they would be enrolled
 * some hours before they joined. A third had a referral code, so that the decision on it had something to decide.
 */
function inThePast(contact: Contact): Contact {
  const hoursAfterSlot = DAY - 9 * HOUR;
  const JOINED = getPlainDate(later(contact.createdAt, hoursAfterSlot), TIME_ZONE);
  const code = contact.id % 3 === 0 ? { [GONE_FIELD]: `OAK-${contact.id}` } : {};
  return { ...contact, fields: { ...contact.fields, ...code, JOINED } };
}

/** What has ended subscriptions meanwhile; all else is as they joined. */
function afterThePast(joined: readonly Contact[], past: readonly Contact[]): readonly Contact[] {
  return joined.map((contact, place) => {
    const { subscription, subscriptionSince } = past[place] ?? contact;
    if (subscription === contact.subscription || !subscriptionSince) return contact;
    return raiseRevision({ ...contact, subscription, subscriptionSince });
  });
}

function listMissing({ id }: Story): readonly MissingReference[] {
  if (id !== STORY.referFriend) return [];
  return [
    { reference: { kind: 'dataField', name: GONE_FIELD }, name: GONE_FIELD },
    { reference: { kind: 'campaign', id: CAMPAIGN.referFriend }, name: REFER_FRIEND_NAME },
  ];
}
