/** "Data field VIP", to begin a sentence. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "added Delay", to go on in a sentence. */
export function uncapitalise(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
