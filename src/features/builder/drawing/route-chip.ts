import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { describeSettings, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { WORDS } from '#features/builder/design/words.ts';

/** Ways out that can bear their name below one card, and the letters that then fit whole. */
const MOST_WITH_NAMES = 3;
const MOST_LETTERS = 11;

/**
 * What stands at a way out; empty for the only one. Where names would cover each other it is the place of the condition
 * in its panel, and with its place before it, a name that is cut off can't be taken for the one beside it.
 */
export function chipText(node: ProgramNode, route: Route, index: number): string {
  const label = getRouteLabel(node, route);
  const { length } = listRoutes(node);
  if (length > MOST_WITH_NAMES) return route === 'default' ? WORDS.canvas.otherwise : String(index + 1);
  return length === MOST_WITH_NAMES && label.length > MOST_LETTERS ? `${index + 1} ${label}` : label;
}

export function isDense(node: ProgramNode): boolean {
  return listRoutes(node).length > MOST_WITH_NAMES;
}

/** `2. UK customers: In segment "UK"`, for the pointer that rests on the chip. */
export function describeCase(node: ProgramNode, index: number, words: WordsContext): string | undefined {
  if (node.type !== 'multiDecision') return undefined;
  const fact = describeSettings(node, words)[index];
  return fact && `${fact.label}: ${fact.value}`;
}
