/** Up to a space or a mark that encloses; a mark that ends a sentence is no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"'()[\]]+[^\s<>"'()[\].,;:!?]/g;

/** The web addresses in a campaign's body, each once, in the order in which they stand. */
export function findLinks(body: string): readonly string[] {
  return [...new Set(body.match(ADDRESS) ?? [])];
}
