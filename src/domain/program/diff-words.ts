import type { WordsContext } from '#domain/nodes/node-definition.ts';
import { nodeLabel } from '#domain/nodes/node-label.ts';
import { countOf } from '#domain/nodes/number-words.ts';
import { routeLabelOf, routesOf, summaryOf, titleOf } from '#domain/nodes/registry.ts';
import type { Connector, Design, NodeId } from './design.ts';
import type { ChangedNode, DesignDiff } from './diff.ts';

/** A difference line by line, the most telling first: `Changed Delay: "Wait 1 day" became "Wait 3 days"`. */
export function diffInWords(
  diff: DesignDiff,
  designs: { readonly before: Design; readonly after: Design },
  context: WordsContext,
): readonly string[] {
  return [
    ...diff.added.map((node) => `Added ${nodeLabel(node, context)}`),
    ...diff.removed.map((node) => `Removed ${nodeLabel(node, context)}`),
    ...diff.changed.map((pair) => changeInWords(pair, context)),
    ...diff.connected.map((connector) => `Connected ${connectorInWords(connector, designs.after)}`),
    ...diff.disconnected.map((connector) => `Disconnected ${connectorInWords(connector, designs.before)}`),
    ...(diff.areExitConditionsChanged ? ['Changed the exit conditions'] : []),
    ...(diff.movedOnly.length > 0 ? [`Moved ${countOf(diff.movedOnly.length, 'step')}`] : []),
  ];
}

function changeInWords({ before, after }: ChangedNode, context: WordsContext): string {
  const [was, is] = [summaryOf(before, context), summaryOf(after, context)];
  // Not every setting shows in the one-line summary.
  return was === is
    ? `Changed ${nodeLabel(after, context)}`
    : `Changed ${titleOf(after)}: ${inQuotes(was)} became ${inQuotes(is)}`;
}

function connectorInWords({ from, route, to }: Connector, design: Design): string {
  const source = design.nodes.find(({ id }) => id === from);
  const way = source && routesOf(source).length > 1 ? ` (${routeLabelOf(source, route)})` : '';
  return `${titleIn(design, from)}${way} to ${titleIn(design, to)}`;
}

function titleIn(design: Design, id: NodeId): string {
  const node = design.nodes.find((each) => each.id === id);
  return node ? titleOf(node) : 'a step';
}

function inQuotes(words: string): string {
  return words.includes('"') ? words : `"${words}"`;
}
