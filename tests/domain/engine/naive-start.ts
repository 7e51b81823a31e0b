// Whom a start rule takes, and for whom it has been used already. Nothing is worked out before a slot asks.

import type { Contact } from '#domain/contacts/contact.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { type NaiveStart, type Program, startOf } from './naive-program.ts';
import type { RandomProgram } from './random-account.ts';

/** Another rule has been used for nobody, and neither has one whose limit does not ask. */
export function naiveStart(before: Program | undefined, now: RandomProgram): NaiveStart {
  const { rule, limit } = startOf(now).settings;
  if (!before || JSON.stringify(startOf(before).settings.rule) !== JSON.stringify(rule))
    return { used: new Map(), lastDay: '' };
  return { used: limit === 'whenNewlyMet' ? before.start.used : new Map(), lastDay: before.start.lastDay };
}

type Version = { readonly contact: Contact; readonly from: Instant };
type Stretch = Version & { readonly until: Instant };

/** All that contacts have been. */
export function naiveVersions(contacts: readonly Contact[]) {
  const all = new Map<number, Version[]>(
    contacts.map((contact) => [contact.id, [{ contact, from: 0 as Instant }]]),
  );
  const of = (id: number) => all.get(id) ?? [];
  return {
    add: (contact: Contact, from: Instant) => all.set(contact.id, [...of(contact.id), { contact, from }]),
    lastOf: (id: number) => of(id).length - 1,
    since: (id: number, use: { readonly at: Instant; readonly version: number }, now: Instant): Stretch[] =>
      of(id)
        .map(({ contact, from }, version) => ({
          contact,
          from: Math.max(from, use.at) as Instant,
          until: of(id)[version + 1]?.from ?? now,
        }))
        .slice(use.version),
  };
}

type DateRule = Extract<EnrolmentRule, { readonly kind: 'dateField' }>;

/** Whether a date is so many days from a day, or comes round then. */
export function isDayOf({ direction, days, isAnniversary }: DateRule, date: string, day: string): boolean {
  const shift = direction === 'before' ? days : direction === 'after' ? -days : 0;
  const wanted = new Date(Date.parse(`${day}T00:00:00Z`) + shift * DAY).toISOString().slice(0, 10);
  if (!isAnniversary) return date === wanted;
  return date.slice(5) === wanted.slice(5) && date.slice(0, 4) < wanted.slice(0, 4);
}
