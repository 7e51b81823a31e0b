import { describeRule } from '#domain/catalogue/describe-rule.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ExitCondition } from '#domain/design/design.ts';
import { describeSettings } from '#domain/nodes/registry.ts';
import type { ChangedNode } from './diff.ts';

/** A setting by its label; null where one of the two does not have it. */
export type SettingDifference = {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Fact = { readonly label: string; readonly value: string };

/** [D20] The settings of a node that read differently before and after, in the order of its panel. */
export function listSettingDifferences(
  { before, after }: ChangedNode,
  context: WordsContext,
): readonly SettingDifference[] {
  return differing(describeSettings(before, context), describeSettings(after, context));
}

export function listExitConditionDifferences(
  before: readonly ExitCondition[],
  after: readonly ExitCondition[],
  { catalogue }: WordsContext,
): readonly SettingDifference[] {
  const facts = (conditions: readonly ExitCondition[]) =>
    conditions.map(({ name, rule }) => ({ label: name, value: describeRule(rule, catalogue) }));
  return differing(facts(before), facts(after));
}

function differing(before: readonly Fact[], after: readonly Fact[]): readonly SettingDifference[] {
  const [was, is] = [byLabel(before), byLabel(after)];
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old?.value === now?.value) return [];
    return [{ label: (now ?? old)?.label ?? '', before: old?.value ?? null, after: now?.value ?? null }];
  });
}

/** The second fact of the same label is compared with the second of the other side. */
function byLabel(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const map = new Map<string, Fact>();
  for (const fact of facts) {
    let number = 1;
    while (map.has(`${fact.label} ${number}`)) number += 1;
    map.set(`${fact.label} ${number}`, fact);
  }
  return map;
}
