import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { orderFromStart } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { shortName } from '#features/builder/steps/node-name.ts';

/** The steps that contacts can be moved to, in the order of the flow, as a field offers them. */
export function targetsIn(
  design: Design,
  context: WordsContext,
  without: ReadonlySet<NodeId>,
): readonly { readonly value: NodeId; readonly label: string }[] {
  return orderFromStart(design)
    .map((node, index) => ({ node, value: node.id, label: `${index + 1}. ${shortName(node, context)}` }))
    .filter(({ node }) => node.type !== 'start' && !isAnnotation(node) && !without.has(node.id))
    .map(({ value, label }) => ({ value, label }));
}
