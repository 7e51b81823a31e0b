const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** [A31] As a person orders names: without regard to case, “Item 2” before “Item 10”. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Two names that differ in capitals alone are one name. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
