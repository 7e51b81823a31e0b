import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { CampaignId } from '#domain/ids.ts';
import { findContactIndex, type Population } from './population.ts';

/** Something that happens with a campaign; `link` null is any of its links. */
export type CampaignEvent =
  | { readonly kind: 'sent' | 'opened'; readonly campaignId: CampaignId }
  | { readonly kind: 'clicked'; readonly campaignId: CampaignId; readonly link: string | null };

/** When an event happens to each contact, by index. It may lie ahead. */
type EventTimes = {
  /** For the first time; Infinity = never as far as anyone knows. */
  readonly first: Float64Array;
  /** Every other time; few contacts have any. Null unless somebody asks since when. */
  others: Map<number, number[]> | null;
};

/** Kept for what decisions ask about, and nothing else. Key of clicks: the link, or '' for any. */
type OneCampaign = { sent: EventTimes | null; opened: EventTimes | null; clicked: Map<string, EventTimes> };
export type CampaignTimes = Map<number, OneCampaign>;

/** What is worth noting of a message; moments in milliseconds, 0 = never. */
type Noted = {
  readonly campaign: number;
  readonly sentAt: number;
  readonly openedAt: number;
  readonly clickedAt: number;
  readonly link: string | null;
};

const ANY_LINK = '';

/** The times of an event, which are tracked from now on: the first, or all of them. */
export function trackCampaignEvent(
  times: CampaignTimes,
  event: CampaignEvent,
  population: Population,
  { keepsAll }: { readonly keepsAll: boolean },
): EventTimes {
  const of = times.get(event.campaignId) ?? { sent: null, opened: null, clicked: new Map() };
  times.set(event.campaignId, of);
  const tracked = trackOne(of, event, population.size);
  if (keepsAll) tracked.others ??= new Map();
  return tracked;
}

function trackOne(of: OneCampaign, event: CampaignEvent, size: number): EventTimes {
  const never = (): EventTimes => ({
    first: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    others: null,
  });
  if (event.kind !== 'clicked') return (of[event.kind] ??= never());
  const link = event.link ?? ANY_LINK;
  const known = of.clicked.get(link) ?? never();
  of.clicked.set(link, known);
  return known;
}

/** Infinity = never. */
export function getFirst({ first }: EventTimes, contact: number): number {
  return first[contact] ?? Number.POSITIVE_INFINITY;
}

/** The first time at a moment or after it, of an event that all times are kept of; Infinity = never. */
export function findFirstSince({ first, others }: EventTimes, contact: number, from: number): number {
  const earliest = first[contact] ?? Number.POSITIVE_INFINITY;
  if (earliest >= from) return earliest;
  let found = Number.POSITIVE_INFINITY;
  for (const at of others?.get(contact) ?? []) if (at >= from && at < found) found = at;
  return found;
}

export function noteHistory(
  times: CampaignTimes,
  messages: readonly MessageBlock[],
  population: Population,
): void {
  if (times.size === 0) return;
  for (const block of messages) {
    for (let row = 0; row < block.size; row++) {
      const campaign = block.campaign[row] ?? 0;
      if (!times.has(campaign)) continue;
      noteMessage(times, findContactIndex(population, block.contact[row] ?? 0), {
        campaign,
        sentAt: block.sentAt[row] ?? 0,
        openedAt: block.openedAt[row] ?? 0,
        clickedAt: block.clickedAt[row] ?? 0,
        link: block.links[(block.link[row] ?? 0) - 1] ?? null,
      });
    }
  }
}

/** Nothing is noted when nobody asks about the campaign. */
export function noteMessage(times: CampaignTimes, contact: number, message: Noted): void {
  const of = times.get(message.campaign);
  if (!of) return;
  note(of.sent, contact, message.sentAt);
  note(of.opened, contact, message.openedAt);
  note(of.clicked.get(ANY_LINK), contact, message.clickedAt);
  if (message.link !== null) note(of.clicked.get(message.link), contact, message.clickedAt);
}

function note(times: EventTimes | null | undefined, contact: number, at: number): void {
  if (!times || at <= 0) return;
  const { first, others } = times;
  const earliest = first[contact];
  // Nobody is at index -1: a contact who was deleted.
  if (earliest === undefined || at === earliest) return;
  if (at < earliest) first[contact] = at;
  const other = Math.max(at, earliest);
  if (!others || other === Number.POSITIVE_INFINITY) return;
  const known = others.get(contact);
  if (known) known.push(other);
  else others.set(contact, [other]);
}

export function copyCampaignTimes(times: CampaignTimes): CampaignTimes {
  const copies: CampaignTimes = new Map();
  for (const [campaignId, { sent, opened, clicked }] of times) {
    copies.set(campaignId, {
      sent: sent && copyTimes(sent),
      opened: opened && copyTimes(opened),
      clicked: new Map(Array.from(clicked, ([link, of]) => [link, copyTimes(of)])),
    });
  }
  return copies;
}

function copyTimes({ first, others }: EventTimes): EventTimes {
  return {
    first: first.slice(),
    others: others && new Map(Array.from(others, ([contact, times]) => [contact, [...times]])),
  };
}
