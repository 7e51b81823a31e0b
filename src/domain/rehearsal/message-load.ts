import type { ContactId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { MessageLoad, MostMessages } from './rehearsal.ts';

/** Contacts by index. */
type Most = { messages: number; contact: number; at: Instant };

/**
 * How many messages each contact gets in a local day and in seven consecutive ones. Run one by one, contacts share a
 * place; otherwise each has one, of a few bytes.
 */
export type LoadCounts = {
  readonly isOneByOne: boolean;
  /** The contact in the only place. */
  present: number;
  /** By place: messages on each of seven days, a day's at the rest that its number leaves by seven. */
  counts: Uint8Array | Uint32Array;
  /** By place: the last day that has one, -1 for none. */
  readonly lastDay: Int16Array;
  /** By place: most in seven days up to now. */
  fullest: Uint8Array | Uint32Array;
  /** By number of messages: how many contacts got that many in their fullest seven days. */
  readonly byFullest: number[];
  readonly day: Most;
  readonly week: Most;
};

const WEEK = 7;

export function createLoadCounts(
  contacts: number,
  { isOneByOne }: { readonly isOneByOne: boolean },
): LoadCounts {
  const places = isOneByOne ? 1 : contacts;
  const nobody = (): Most => ({ messages: 0, contact: -1, at: 0 as Instant });
  return {
    isOneByOne,
    present: -1,
    counts: new Uint8Array(places * WEEK),
    lastDay: new Int16Array(places).fill(-1),
    fullest: new Uint8Array(places),
    byFullest: [contacts],
    day: nobody(),
    week: nobody(),
  };
}

/** Each contact's in the order of time; days are counted from the first of the rehearsal. */
export function countInLoad(load: LoadCounts, contact: number, day: number, at: Instant): void {
  const place = load.isOneByOne ? takePlace(load, contact) : contact;
  const { lastDay } = load;
  const last = lastDay[place] ?? -1;
  // Clocks that go back over midnight repeat an hour of the day before: it counts with the day after.
  const today = Math.max(day, last);
  const first = place * WEEK;
  for (let empty = Math.max(last + 1, today - WEEK + 1); empty <= today; empty++) {
    load.counts[first + (empty % WEEK)] = 0;
  }
  lastDay[place] = today;
  const ofDay = (load.counts[first + (today % WEEK)] ?? 0) + 1;
  if (ofDay > 0xff) makeRoom(load);
  load.counts[first + (today % WEEK)] = ofDay;
  let ofWeek = 0;
  for (let each = first; each < first + WEEK; each++) ofWeek += load.counts[each] ?? 0;
  note(load.day, contact, ofDay, at);
  note(load.week, contact, ofWeek, at);
  const before = load.fullest[place] ?? 0;
  if (ofWeek <= before) return;
  if (ofWeek > 0xff) makeRoom(load);
  load.fullest[place] = ofWeek;
  load.byFullest[before] = (load.byFullest[before] ?? 0) - 1;
  load.byFullest[ofWeek] = (load.byFullest[ofWeek] ?? 0) + 1;
}

type Everybody = { readonly ids: Int32Array; readonly contacts: number };

export function summariseLoad(load: LoadCounts, { ids, contacts }: Everybody): MessageLoad {
  const [, ...some] = load.byFullest;
  const contactsByWeek = [contacts - countContacts(load), ...some];
  return { day: describeMost(load.day, ids), week: describeMost(load.week, ids), contactsByWeek };
}

/** Whoever got at least one. */
export function countContacts({ byFullest }: LoadCounts): number {
  return byFullest.slice(1).reduce((sum, contacts) => sum + contacts, 0);
}

function takePlace(load: LoadCounts, contact: number): number {
  if (contact !== load.present) {
    load.present = contact;
    load.lastDay[0] = -1;
    load.counts.fill(0);
    load.fullest[0] = 0;
  }
  return 0;
}

/** Hardly any contact ever gets more than a byte can count. */
function makeRoom(load: LoadCounts): void {
  if (load.counts instanceof Uint32Array) return;
  load.counts = Uint32Array.from(load.counts);
  load.fullest = Uint32Array.from(load.fullest);
}

function note(most: Most, contact: number, messages: number, at: Instant): void {
  if (messages < most.messages || (messages === most.messages && contact >= most.contact)) return;
  most.messages = messages;
  most.contact = contact;
  most.at = at;
}

function describeMost({ messages, contact, at }: Most, ids: Int32Array): MostMessages | null {
  return messages === 0 ? null : { messages, contactId: (ids[contact] ?? 0) as ContactId, at };
}
