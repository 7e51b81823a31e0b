import { indexOfContact, type Population } from '#domain/engine/population.ts';
import type { MessageBlock } from '#domain/engine/stored.ts';

/**
 * For each campaign that a decision asks about, when each contact first opens it: by contact index, Infinity = never
 * as far as anyone knows. The moment may lie ahead.
 */
export type Opens = Map<number, Float64Array>;

export function opensOf(opens: Opens, campaignId: number, population: Population): Float64Array {
  const known = opens.get(campaignId);
  if (known) return known;
  const never = new Float64Array(population.size).fill(Number.POSITIVE_INFINITY);
  opens.set(campaignId, never);
  return never;
}

export function noteHistory(opens: Opens, messages: readonly MessageBlock[], population: Population): void {
  for (const block of messages) {
    for (let row = 0; row < block.size; row++) {
      const openedAt = block.openedAt[row] ?? 0;
      const first = opens.get(block.campaign[row] ?? 0);
      if (openedAt > 0 && first)
        noteOpen(first, indexOfContact(population, block.contact[row] ?? 0), openedAt);
    }
  }
}

export function noteOpen(first: Float64Array, contact: number, openedAt: number): void {
  if (openedAt < (first[contact] ?? 0)) first[contact] = openedAt;
}

export function copyOfOpens(opens: Opens): Opens {
  return new Map(Array.from(opens, ([campaignId, first]) => [campaignId, first.slice()]));
}
