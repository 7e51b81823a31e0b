import { LIST, OPTED_IN } from '#api/sample/audience.ts';
import { TIME_ZONE } from '#api/sample/calendar.ts';
import { PEOPLES, type People } from '#api/sample/names.ts';
import type { Random } from '#api/sample/random.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId, ListId } from '#domain/ids.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { DAY, type Instant, instant, type PlainDate } from '#domain/schedule/instant.ts';
import { getPlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

const SAMPLE_CONTACTS = 2_000;
/** The last of them joined within these days, so that the welcome series has somebody to greet each morning. */
const NEWCOMERS = 190;
const NEWCOMER_DAYS = 36;
const OLDEST_DAYS = 1_100;

/**
 * Contacts in the order in which they joined. Newcomers have no birthday, plan or list that a program starts from.
 * Tastes are drawn apart: what is added to them changes nothing else.
 */
export function makeContacts(now: Instant, random: Random, tastes: Random): readonly Contact[] {
  const taken = new Set<string>();
  return Array.from({ length: SAMPLE_CONTACTS }, (_, index) =>
    makeContact({ index, now, random, tastes, taken, isNewcomer: index >= SAMPLE_CONTACTS - NEWCOMERS }),
  );
}

type Making = {
  readonly index: number;
  readonly now: Instant;
  readonly isNewcomer: boolean;
  readonly random: Random;
  readonly tastes: Random;
  readonly taken: Set<string>;
};

function makeContact(making: Making): Contact {
  const { random, now, isNewcomer } = making;
  const today = getLocalDay(now, TIME_ZONE);
  const createdAt = joinedAt(making);
  const people = pickPeople(random.next() * 100);
  const first = random.pick(people.first);
  const last = random.pick(people.last).replaceAll('-', ' ');
  const orders = isNewcomer ? newcomerOrders(random) : establishedOrders(random);
  const spend = Math.round(orders * (18 + random.next() ** 3 * 260) * 100) / 100;
  const plan = isNewcomer ? 'Free' : pickPlan(random.next());
  const ordered = lastOrderDaysAgo(today - getLocalDay(createdAt, TIME_ZONE), random);
  return {
    id: (making.index + 1) as ContactId,
    email: freeEmail(first, last, making),
    ...getConsent(pickSubscription(isNewcomer ? 1 : random.next()), createdAt),
    fields: {
      FIRSTNAME: first,
      LASTNAME: last,
      CITY: random.pick(people.cities),
      COUNTRY: people.country,
      DATEOFBIRTH: isNewcomer || random.isChance(0.15) ? null : birthday(today, random),
      JOINED: getPlainDate(createdAt, TIME_ZONE),
      RENEWALDATE: plan === 'Free' ? null : toPlainDate(today + random.whole(-5, 359)),
      LASTORDERDATE: orders === 0 ? null : toPlainDate(today - ordered),
      ORDERS: orders,
      TOTALSPEND: spend,
      LOYALTYMEMBER: random.isChance(0.1) ? null : orders > 2 && random.isChance(0.7),
      PLAN: plan,
      MOBILE: getMobile(making.index),
    },
    listIds: lists({ random, orders, spend, isNewcomer }),
    preferenceIds: OPTED_IN.filter(([, share]) => making.tastes.isChance(share)).map(([id]) => id),
    createdAt,
    isSample: true,
    revision: FIRST_REVISION,
  };
}

/** Three in ten have given none. Numbers that the regulator keeps for invented people. */
function getMobile(index: number): string | null {
  if (index % 10 > 6) return null;
  return `+44 7700 900${String((index * 37) % 1_000).padStart(3, '0')}`;
}

function joinedAt({ index, now, isNewcomer, random }: Making): Instant {
  const left = SAMPLE_CONTACTS - index - random.next();
  if (isNewcomer) return instant(Math.floor(now - (left / NEWCOMERS) * NEWCOMER_DAYS * DAY));
  const place = (left - NEWCOMERS) / (SAMPLE_CONTACTS - NEWCOMERS);
  return instant(Math.floor(now - (NEWCOMER_DAYS + place * (OLDEST_DAYS - NEWCOMER_DAYS)) * DAY));
}

function pickPeople(hundredth: number): People {
  let reached = 0;
  return PEOPLES.find((people) => (reached += people.share) > hundredth) ?? PEOPLES[0];
}

function freeEmail(first: string, last: string, { taken, random }: Making): string {
  const local = `${plainLetters(first)}.${plainLetters(last)}`;
  const domain = random.pick(['example.com', 'example.com', 'example.org', 'example.net']);
  let email = `${local}@${domain}`;
  for (let number = 2; taken.has(email); number += 1) email = `${local}${number}@${domain}`;
  taken.add(email);
  return email;
}

/** "Groß" -> "gross", "Ó Súilleabháin" -> "osuilleabhain". */
function plainLetters(name: string): string {
  const folded = name.toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l').normalize('NFD');
  return folded.replaceAll(/[^a-z]/g, '');
}

function newcomerOrders(random: Random): number {
  return random.isChance(0.25) ? 1 : 0;
}

function establishedOrders(random: Random): number {
  return random.isChance(0.22) ? 0 : 1 + Math.floor(random.next() ** 2.5 * 18);
}

/** Most bought lately; about one customer in six has not for half a year. */
function lastOrderDaysAgo(joinedDaysAgoCount: number, random: Random): number {
  return Math.min(joinedDaysAgoCount, Math.floor(random.next() ** 5 * 520));
}

function pickPlan(chance: number): 'Free' | 'Plus' | 'Pro' {
  if (chance < 0.6) return 'Free';
  return chance < 0.86 ? 'Plus' : 'Pro';
}

function getConsent(
  subscription: Subscription,
  at: Instant,
): Pick<Contact, 'subscription' | 'subscriptionSince'> {
  if (subscription === 'Subscribed') return { subscription };
  return { subscription, subscriptionSince: { at, because: { kind: 'import', by: 'Alex Morgan' } } };
}

function pickSubscription(chance: number): Subscription {
  if (chance < 0.01) return 'Suppressed';
  return chance < 0.05 ? 'Unsubscribed' : 'Subscribed';
}

function birthday(today: number, random: Random): PlainDate {
  return toPlainDate(today - random.whole(19 * 365, 78 * 365));
}

type Buyer = {
  readonly random: Random;
  readonly orders: number;
  readonly spend: number;
  readonly isNewcomer: boolean;
};

function lists({ random, orders, spend, isNewcomer }: Buyer): readonly ListId[] {
  const listIds: ListId[] = [];
  if (random.isChance(0.72)) listIds.push(LIST.newsletter);
  if (orders > 0) listIds.push(LIST.customers);
  if (spend > 1_200) listIds.push(LIST.vip);
  if (!isNewcomer && random.isChance(0.07)) listIds.push(LIST.webinar);
  if (random.isChance(0.03)) listIds.push(LIST.trade);
  return listIds;
}
