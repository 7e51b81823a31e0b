import type { Instant } from '#domain/schedule/instant.ts';
import type { Catalogue } from './catalogue.ts';

/** What a node's words may lean on: names from the account, and the moment "now" of an example. */
export type WordsContext = {
  readonly catalogue: Catalogue;
  readonly now: Instant;
  readonly timeZone: string;
};
