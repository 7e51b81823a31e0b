import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import { getNodeTitle, getRouteLabel, listRoutes, summariseNode } from '#domain/nodes/registry.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ChangedNode, DesignDiff } from './diff.ts';
import {
  listExitConditionDifferences,
  listSettingDifferences,
  type SettingDifference,
} from './setting-differences.ts';

type Designs = { readonly before: Design; readonly after: Design };

/** One thing that differs, in words; `nodeId` is the node it is about, where it is about one. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'connected' | 'disconnected' | 'moved';
  readonly text: string;
  readonly nodeId: NodeId | null;
  readonly settings: readonly SettingDifference[];
};

/** A difference line by line, the most telling first: Changed Delay from “Wait 1 day” to “Wait 3 days”. */
export function describeDiff(diff: DesignDiff, designs: Designs, context: WordsContext): readonly string[] {
  return listDifferences(diff, designs, context).map(({ text }) => text);
}

/** The same with the settings before and after. */
export function listDifferences(
  diff: DesignDiff,
  { before, after }: Designs,
  context: WordsContext,
): readonly Difference[] {
  const [titlesBefore, titlesAfter] = [createWayFormatter(before), createWayFormatter(after)];
  const plain = { nodeId: null, settings: [] };
  return [
    ...diff.added.map((node): Difference => {
      return { ...plain, kind: 'added', text: `Added ${formatNodeLabel(node, context)}`, nodeId: node.id };
    }),
    ...diff.removed.map((node): Difference => {
      return {
        ...plain,
        kind: 'removed',
        text: `Removed ${formatNodeLabel(node, context)}`,
        nodeId: node.id,
      };
    }),
    ...diff.changed.map((pair): Difference => {
      const settings = listSettingDifferences(pair, context);
      return { kind: 'changed', text: describeChange(pair, context), nodeId: pair.after.id, settings };
    }),
    ...diff.connected.map((connector): Difference => {
      return { ...plain, kind: 'connected', text: `Connected ${titlesAfter(connector)}` };
    }),
    ...diff.disconnected.map((connector): Difference => {
      return { ...plain, kind: 'disconnected', text: `Disconnected ${titlesBefore(connector)}` };
    }),
    ...(diff.areExitConditionsChanged ? [describeExitConditionChange(before, after, context)] : []),
    ...(diff.movedOnly.length > 0
      ? [{ ...plain, kind: 'moved', text: `Moved ${formatCount(diff.movedOnly.length, 'step')}` } as const]
      : []),
  ];
}

function describeChange({ before, after }: ChangedNode, context: WordsContext): string {
  const [was, is] = [summariseNode(before, context), summariseNode(after, context)];
  // Not every setting shows in the one-line summary.
  return was === is
    ? `Changed ${formatNodeLabel(after, context)}`
    : `Changed ${getNodeTitle(after)} from ${quote(was)} to ${quote(is)}`;
}

function describeExitConditionChange(before: Design, after: Design, context: WordsContext): Difference {
  const settings = listExitConditionDifferences(before.exitConditions, after.exitConditions, context);
  return { kind: 'changed', text: 'Changed the exit conditions', nodeId: null, settings };
}

/** Connectors of a design in words: "Decision (Yes) to End". */
function createWayFormatter({ nodes }: Design): (connector: Connector) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const titleIn = (id: NodeId) => {
    const node = byId.get(id);
    return node ? getNodeTitle(node) : 'a step';
  };
  return ({ from, route, to }) => {
    const source = byId.get(from);
    const way = source && listRoutes(source).length > 1 ? ` (${getRouteLabel(source, route)})` : '';
    return `${titleIn(from)}${way} to ${titleIn(to)}`;
  };
}
