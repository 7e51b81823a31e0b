import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { createValueTest } from './match-value.ts';
import type { LeafRule, Rule } from './rule.ts';

/** Whether what stood in a contact met a single test, on a local day. */
export function isLeafMet(leaf: LeafRule, seen: FieldValue, today: number): boolean {
  switch (leaf.kind) {
    case 'inList':
      return (seen === true) === leaf.isMember;
    case 'preference':
      return (seen === true) === leaf.isOptedIn;
    case 'emptiness':
      return (seen === null) === (leaf.operator === 'isEmpty');
    default:
      return seen !== null && createValueTest(leaf)(seen, today);
  }
}

/**
 * The fewest single tests that would have had to come out otherwise for the whole rule to come out otherwise, as places
 * among `listLeaves(rule)`; of several as few the first. Null when no test could have changed it. `met` tells of each test
 * how it came out.
 */
export function findFewestFlips(rule: Rule, met: readonly boolean[]): readonly number[] | null {
  let next = 0;
  const visit = (part: Rule): Outcome => {
    if (part.kind === 'all' || part.kind === 'any') return groupOutcome(part.kind, part.rules.map(visit));
    const place = next++;
    return { isMet: met[place] ?? false, flips: [place] };
  };
  return visit(rule).flips;
}

type Outcome = { readonly isMet: boolean; readonly flips: readonly number[] | null };

/** All fails by any one that fails, any is met by any one that is met: one of them, or else every one, has to change. */
function groupOutcome(kind: 'all' | 'any', parts: readonly Outcome[]): Outcome {
  const isMet = kind === 'all' ? parts.every((part) => part.isMet) : parts.some((part) => part.isMet);
  const takesOne = isMet === (kind === 'all');
  const wanted = parts.filter((part) => part.isMet === isMet).map(({ flips }) => flips);
  if (takesOne) {
    const possible = wanted.filter((flips) => flips !== null).toSorted((a, b) => a.length - b.length);
    return { isMet, flips: possible[0] ?? null };
  }
  const all: number[] = [];
  for (const flips of wanted) {
    if (flips === null) return { isMet, flips: null };
    all.push(...flips);
  }
  return { isMet, flips: all };
}
