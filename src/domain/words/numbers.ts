/** 1 -> "1", 12000 -> "12,000". */
export function formatNumber(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "1 contact", "1,204 contacts". */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** "“A”, “B” and “C”" */
export function formatNames(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return formatList(
    names.map((name) => `“${name}”`),
    joint,
  );
}

/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
