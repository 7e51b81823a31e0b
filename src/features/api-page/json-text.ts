const NUMBERS = /\[\s+(-?\d+(?:,\s+-?\d+)*)\s+\]/g;

/** JSON as a person would write it: lists of numbers on one line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(NUMBERS, (_, numbers: string) => {
    return `[${numbers.replaceAll(/,\s+/g, ', ')}]`;
  });
}
