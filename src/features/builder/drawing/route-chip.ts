import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { describeSettings, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';

/** The name of a branch; of a condition without a name, its rule; empty for the only way out. */
export function chipText(node: ProgramNode, route: Route, words: WordsContext): string {
  const label = getRouteLabel(node, route);
  if (node.type !== 'multiDecision' || route === 'default') return label;
  const index = listRoutes(node).indexOf(route);
  const found = node.settings.cases[index];
  if (!found || found.name.trim() !== '' || found.condition === null) return label;
  return describeSettings(node, words)[index]?.value ?? label;
}

/** Where there is no room for the name: the place of the condition in its panel. */
export function shortChipText(node: ProgramNode, route: Route, words: WordsContext): string {
  const text = chipText(node, route, words);
  const isNumbered = node.type === 'multiDecision' && route !== 'default';
  return isNumbered ? String(listRoutes(node).indexOf(route) + 1) : text;
}

/** `2. UK customers: In segment "UK"`, for the pointer that rests on the chip. */
export function describeCase(node: ProgramNode, index: number, words: WordsContext): string | undefined {
  if (node.type !== 'multiDecision') return undefined;
  const fact = describeSettings(node, words)[index];
  return fact && `${fact.label}: ${fact.value}`;
}
