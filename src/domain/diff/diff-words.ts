import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { nodeLabel } from '#domain/nodes/node-label.ts';
import { routeLabelOf, routesOf, summaryOf, titleOf } from '#domain/nodes/registry.ts';
import { countOf } from '#domain/words/numbers.ts';
import type { ChangedNode, DesignDiff } from './diff.ts';
import {
  exitConditionDifferences,
  type SettingDifference,
  settingDifferences,
} from './setting-differences.ts';

type Designs = { readonly before: Design; readonly after: Design };

/** One thing that differs, in words; `nodeId` is the node it is about, where it is about one. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'connected' | 'disconnected' | 'moved';
  readonly text: string;
  readonly nodeId: NodeId | null;
  readonly settings: readonly SettingDifference[];
};

/** A difference line by line, the most telling first: `Changed Delay: "Wait 1 day" became "Wait 3 days"`. */
export function diffInWords(diff: DesignDiff, designs: Designs, context: WordsContext): readonly string[] {
  return differencesOf(diff, designs, context).map(({ text }) => text);
}

/** The same with the settings before and after. */
export function differencesOf(
  diff: DesignDiff,
  { before, after }: Designs,
  context: WordsContext,
): readonly Difference[] {
  const [titlesBefore, titlesAfter] = [waysIn(before), waysIn(after)];
  const plain = { nodeId: null, settings: [] };
  return [
    ...diff.added.map((node): Difference => {
      return { ...plain, kind: 'added', text: `Added ${nodeLabel(node, context)}`, nodeId: node.id };
    }),
    ...diff.removed.map((node): Difference => {
      return { ...plain, kind: 'removed', text: `Removed ${nodeLabel(node, context)}`, nodeId: node.id };
    }),
    ...diff.changed.map((pair): Difference => {
      const settings = settingDifferences(pair, context);
      return { kind: 'changed', text: changeInWords(pair, context), nodeId: pair.after.id, settings };
    }),
    ...diff.connected.map((connector): Difference => {
      return { ...plain, kind: 'connected', text: `Connected ${titlesAfter(connector)}` };
    }),
    ...diff.disconnected.map((connector): Difference => {
      return { ...plain, kind: 'disconnected', text: `Disconnected ${titlesBefore(connector)}` };
    }),
    ...(diff.areExitConditionsChanged ? [exitConditionsChanged(before, after, context)] : []),
    ...(diff.movedOnly.length > 0
      ? [{ ...plain, kind: 'moved', text: `Moved ${countOf(diff.movedOnly.length, 'step')}` } as const]
      : []),
  ];
}

function changeInWords({ before, after }: ChangedNode, context: WordsContext): string {
  const [was, is] = [summaryOf(before, context), summaryOf(after, context)];
  // Not every setting shows in the one-line summary.
  return was === is
    ? `Changed ${nodeLabel(after, context)}`
    : `Changed ${titleOf(after)}: ${inQuotes(was)} became ${inQuotes(is)}`;
}

function exitConditionsChanged(before: Design, after: Design, context: WordsContext): Difference {
  const settings = exitConditionDifferences(before.exitConditions, after.exitConditions, context);
  return { kind: 'changed', text: 'Changed the exit conditions', nodeId: null, settings };
}

/** Connectors of a design in words: "Decision (Yes) to End". */
function waysIn({ nodes }: Design): (connector: Connector) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const titleIn = (id: NodeId) => {
    const node = byId.get(id);
    return node ? titleOf(node) : 'a step';
  };
  return ({ from, route, to }) => {
    const source = byId.get(from);
    const way = source && routesOf(source).length > 1 ? ` (${routeLabelOf(source, route)})` : '';
    return `${titleIn(from)}${way} to ${titleIn(to)}`;
  };
}

function inQuotes(words: string): string {
  return words.includes('"') ? words : `"${words}"`;
}
