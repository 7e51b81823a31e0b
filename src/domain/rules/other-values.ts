import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { parsePlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';
import { isLeafMet } from './leaf-met.ts';
import { getDayOfValue } from './match-value.ts';
import type { LeafRule } from './rule.ts';

/** A value that a contact might have had where some tests look. `isAnyOther`: it stands for all texts that none of them names. */
export type OtherValue = { readonly value: FieldValue; readonly isAnyOther: boolean };

/**
 * Values that tests of one thing, a field, a list or a preference, can tell apart from each other and from the one that was
 * seen: of those that come out alike one, the nearest to it.
 */
export function listOtherValues(
  leaves: readonly LeafRule[],
  seen: FieldValue,
  today: number,
): readonly OtherValue[] {
  const results = (value: FieldValue) => leaves.map((leaf) => isLeafMet(leaf, value, today)).join();
  const known = new Set([results(seen)]);
  return listCandidates(leaves, seen, today).filter(({ value }) => {
    const result = results(value);
    if (known.has(result)) return false;
    known.add(result);
    return true;
  });
}

function listCandidates(leaves: readonly LeafRule[], seen: FieldValue, today: number): readonly OtherValue[] {
  if (leaves.some(({ kind }) => kind === 'inList' || kind === 'preference'))
    return [{ value: seen !== true, isAnyOther: false }];
  const texts = listTexts(leaves);
  const numbers = listNumbers(leaves).toSorted(nearestTo(typeof seen === 'number' ? seen : 0));
  const day = getDayOfValue(seen);
  const days = listDays(leaves, today).toSorted(nearestTo(Number.isNaN(day) ? today : day));
  const answers = leaves.some(({ kind }) => kind === 'yesNo') ? [true, false] : [];
  const named = [...answers, ...numbers, ...days.map(toPlainDate), ...texts];
  // Of a field that is only asked whether it is empty nobody knows the type.
  const hasOthers = texts.length > 0 || named.length === 0;
  return [
    ...named.map((value) => ({ value, isAnyOther: false })),
    ...(hasOthers ? [{ value: inventText(texts), isAnyOther: true }] : []),
    { value: null, isAnyOther: false },
  ];
}

/** The texts that tests name, and those that meet several at once: one at the start, one in the middle, one at the end. */
function listTexts(leaves: readonly LeafRule[]): readonly string[] {
  const named = leaves.filter((leaf) => leaf.kind === 'text').filter(({ value }) => value !== '');
  const valuesOf = (...operators: readonly string[]) =>
    named.flatMap(({ operator, value }) => (operators.includes(operator) ? [value] : []));
  const begins = ['', ...valuesOf('startsWith')];
  const ends = ['', ...valuesOf('endsWith')];
  const contained = valuesOf('contains', 'doesNotContain');
  const middles = ['', ...contained, contained.join(' ')];
  const joined = begins.flatMap((begin) =>
    middles.flatMap((middle) => ends.map((end) => [begin, middle, end].filter(Boolean).join(' '))),
  );
  return [...new Set([...named.map(({ value }) => value), ...joined])].filter((text) => text !== '');
}

/** The numbers that tests name, one between any two, and one beyond each end. */
function listNumbers(leaves: readonly LeafRule[]): readonly number[] {
  const named = leaves.flatMap((leaf) => {
    if (leaf.kind === 'number') return [leaf.value];
    return leaf.kind === 'numberBetween' ? [leaf.from, leaf.to] : [];
  });
  const ascending = [...new Set(named)].toSorted((one, other) => one - other);
  return ascending.flatMap((number, place) => {
    const before = ascending[place - 1];
    const next = ascending[place + 1];
    return [
      before === undefined ? number - 1 : between(before, number),
      number,
      next === undefined ? number + 1 : between(number, next),
    ];
  });
}

/** A whole number if there is one. */
function between(low: number, high: number): number {
  return low + 1 < high ? Math.floor(low) + 1 : (low + high) / 2;
}

/** The days on which a test begins to come out otherwise, and those beside them. */
function listDays(leaves: readonly LeafRule[], today: number): readonly number[] {
  const edges = leaves.flatMap((leaf) => {
    if (leaf.kind === 'date') return [parsePlainDate(leaf.value) ?? today];
    if (leaf.kind !== 'days') return [];
    return leaf.operator === 'isWithinNextDays' ? [today, today + leaf.days] : [today - leaf.days, today];
  });
  return [...new Set(edges.flatMap((day) => [day - 1, day, day + 1]))];
}

function nearestTo(wanted: number): (one: number, other: number) => number {
  return (one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || one - other;
}

/** A text that has no sign in common with any of them. */
function inventText(texts: readonly string[]): string {
  const used = new Set(texts.join('').toLowerCase());
  const sign =
    Array.from('xyzqjkvwaeioubcdfghlmnprst0123456789-').find((each) => !used.has(each)) ?? '\u2026';
  return sign.repeat(3);
}
