import type { OptOut } from '#domain/contacts/change-consent.ts';
import { findContactIndex, type Population } from '#domain/engine/population/population.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { CampaignId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * [A20] Opt-outs that lie ahead, by contact index; of each contact the first, since nobody opts out twice. Of two at one
 * moment the one whose message was sent first.
 */
export type PendingOptOuts = { readonly at: Float64Array; readonly why: Map<number, OptOut> };

export function createPendingOptOuts({ size }: Population): PendingOptOuts {
  return { at: new Float64Array(size).fill(Number.POSITIVE_INFINITY), why: new Map() };
}

export function copyPendingOptOuts({ at, why }: PendingOptOuts): PendingOptOuts {
  return { at: at.slice(), why: new Map(why) };
}

/** Infinity = never. */
export function getOptOutAt({ at }: PendingOptOuts, contact: number): number {
  return at[contact] ?? Number.POSITIVE_INFINITY;
}

/** Answers whether it is the contact's first now. */
export function noteOptOut(pending: PendingOptOuts, contact: number, optOut: OptOut): boolean {
  if (optOut.at >= getOptOutAt(pending, contact)) return false;
  pending.at[contact] = optOut.at;
  pending.why.set(contact, optOut);
  return true;
}

export function takeOptOut(pending: PendingOptOuts, contact: number): OptOut | undefined {
  const optOut = pending.why.get(contact);
  pending.why.delete(contact);
  pending.at[contact] = Number.POSITIVE_INFINITY;
  return optOut;
}

/** Those of stored messages that lie after a moment. */
export function noteStoredOptOuts(
  pending: PendingOptOuts,
  { optOuts = [], contact, campaign }: MessageBlock,
  { population, now }: { readonly population: Population; readonly now: Instant },
): void {
  for (const { row, at, kind } of optOuts) {
    const index = findContactIndex(population, contact[row] ?? 0);
    if (at > now && index >= 0)
      noteOptOut(pending, index, { kind, at, campaignId: (campaign[row] ?? 0) as CampaignId });
  }
}
