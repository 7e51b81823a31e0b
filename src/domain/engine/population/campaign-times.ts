import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { CampaignId } from '#domain/ids.ts';
import { findContactIndex, type Population } from './population.ts';

/** Something that happens with a campaign; `link` null is any of its links. */
export type CampaignEvent =
  | { readonly kind: 'sent' | 'opened'; readonly campaignId: CampaignId }
  | { readonly kind: 'clicked'; readonly campaignId: CampaignId; readonly link: string | null };

/** By contact index, when it happens first to each; Infinity = never as far as anyone knows. It may lie ahead. */
type FirstTimes = Float64Array;

/** Kept for what decisions ask about, and nothing else. Key of clicks: the link, or '' for any. */
type OneCampaign = { sent: FirstTimes | null; opened: FirstTimes | null; clicked: Map<string, FirstTimes> };
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

/** The times of an event, which are tracked from now on. */
export function trackCampaignEvent(
  times: CampaignTimes,
  event: CampaignEvent,
  population: Population,
): FirstTimes {
  const of = times.get(event.campaignId) ?? { sent: null, opened: null, clicked: new Map() };
  times.set(event.campaignId, of);
  const never = () => new Float64Array(population.size).fill(Number.POSITIVE_INFINITY);
  if (event.kind !== 'clicked') return (of[event.kind] ??= never());
  const link = event.link ?? ANY_LINK;
  const known = of.clicked.get(link) ?? never();
  of.clicked.set(link, known);
  return known;
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

function note(first: FirstTimes | null | undefined, contact: number, at: number): void {
  if (first && at > 0 && at < (first[contact] ?? 0)) first[contact] = at;
}

export function copyCampaignTimes(times: CampaignTimes): CampaignTimes {
  const copies: CampaignTimes = new Map();
  for (const [campaignId, { sent, opened, clicked }] of times) {
    copies.set(campaignId, {
      sent: sent?.slice() ?? null,
      opened: opened?.slice() ?? null,
      clicked: new Map(Array.from(clicked, ([link, first]) => [link, first.slice()])),
    });
  }
  return copies;
}
