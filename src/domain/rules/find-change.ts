import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { isLeafMet } from './leaf-met.ts';
import { listOtherValues, type OtherValue } from './other-values.ts';
import type { LeafRule, Rule } from './rule.ts';
import { listLeaves } from './rule-leaves.ts';

/** Something about a contact that would have been otherwise; the tests are those that look at it. */
export type ValueChange = OtherValue & { readonly leaves: readonly [LeafRule, ...LeafRule[]] };

/** What several tests of a rule look at: one field, one list or one preference. */
type Subject = {
  readonly leaves: readonly [LeafRule, ...LeafRule[]];
  /** Of its tests, among `listLeaves(rule)`. */
  readonly places: readonly number[];
  readonly changes: readonly Change[];
};

type Change = ValueChange & {
  /** How its tests would have come out. */
  readonly met: readonly boolean[];
};

type Search = {
  readonly subjects: readonly Subject[];
  /** How each test comes out, with what is changed at present. */
  readonly met: boolean[];
  readonly isOtherwise: (met: readonly boolean[]) => boolean;
  readonly allowsEmpty: boolean;
  /** Changes that may still be tried. */
  left: number;
};

/** Every change of one or two values is tried, of more only so many that nobody waits for them. */
const TRIED_OF_MORE = 20_000;

/**
 * [E28] The fewest values of a contact that would have had to be otherwise for a rule to come out otherwise; of several as
 * few the first, one that is there before one that is empty. The rule is asked again about each. `seen` stands in the order
 * of `listLeaves(rule)`. Null when none is found.
 */
export function findChange(
  rule: Rule,
  seen: readonly FieldValue[],
  today: number,
): readonly ValueChange[] | null {
  const leaves = listLeaves(rule);
  const met = leaves.map((leaf, place) => isLeafMet(leaf, seen[place] ?? null, today));
  const isMet = judge(rule, met);
  const subjects = listSubjects(leaves, seen, today);
  const isOtherwise = (after: readonly boolean[]) => judge(rule, after) !== isMet;
  for (let count = 1; count <= subjects.length; count++) {
    for (const allowsEmpty of [false, true]) {
      const left = count > 2 ? TRIED_OF_MORE : Number.POSITIVE_INFINITY;
      const search = { subjects, met, isOtherwise, allowsEmpty, left };
      const found = tryChanges(search, 0, count);
      if (found) return found;
      if (search.left <= 0) return null;
    }
  }
  return null;
}

/** Changes so many of the subjects, none of those before a place. */
function tryChanges(search: Search, from: number, count: number): readonly ValueChange[] | null {
  const { subjects, met } = search;
  if (count === 0) return search.isOtherwise(met) ? [] : null;
  for (const [index, { places, changes }] of subjects.slice(0, subjects.length - count + 1).entries()) {
    if (index < from) continue;
    const before = places.map((place) => met[place] ?? false);
    for (const change of changes) {
      if (change.value === null && !search.allowsEmpty) continue;
      if (search.left-- <= 0) return null;
      putAt(met, places, change.met);
      const rest = tryChanges(search, index + 1, count - 1);
      putAt(met, places, before);
      if (rest) return [change, ...rest];
    }
  }
  return null;
}

function putAt(met: boolean[], places: readonly number[], values: readonly boolean[]): void {
  for (const [index, place] of places.entries()) met[place] = values[index] ?? false;
}

function listSubjects(
  leaves: readonly LeafRule[],
  seen: readonly FieldValue[],
  today: number,
): readonly Subject[] {
  const placesByKey = new Map<string, number[]>();
  for (const [place, leaf] of leaves.entries()) {
    const places = placesByKey.get(getKey(leaf)) ?? [];
    placesByKey.set(getKey(leaf), places);
    places.push(place);
  }
  return [...placesByKey.values()].flatMap((places) => {
    const [first, ...others] = places.flatMap((place) => leaves[place] ?? []);
    if (!first) return [];
    const own: Subject['leaves'] = [first, ...others];
    const changes = listOtherValues(own, seen[places[0] ?? 0] ?? null, today).map((other) => ({
      ...other,
      leaves: own,
      met: own.map((leaf) => isLeafMet(leaf, other.value, today)),
    }));
    return [{ leaves: own, places, changes }];
  });
}

function getKey(leaf: LeafRule): string {
  if (leaf.kind === 'inList') return `list ${leaf.listId}`;
  if (leaf.kind === 'preference') return `preference ${leaf.preferenceId}`;
  return `field ${leaf.field}`;
}

/** [A6] How the whole comes out when its tests come out so. */
function judge(rule: Rule, met: readonly boolean[]): boolean {
  let next = 0;
  const visit = (part: Rule): boolean => {
    if (part.kind !== 'all' && part.kind !== 'any') return met[next++] ?? false;
    // Each part is visited, met or not: the tests are counted.
    const parts = part.rules.map(visit);
    return part.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean);
  };
  return visit(rule);
}
