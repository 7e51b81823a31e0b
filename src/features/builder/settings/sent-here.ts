import type { Design } from '#domain/design/design.ts';
import { type Graph, getConnectorsInto } from '#domain/design/graph.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import type { SentHere } from '#features/builder/fields/panel-props.ts';

/** Which campaigns the steps of a design send, and which of them is the nearest one up the flow from a node. */
export function sentHereFor(node: NodeId, design: Design, graph: Graph): SentHere {
  const campaignIds = design.nodes.flatMap(({ type, settings }) =>
    type === 'sendEmail' && settings.campaignId !== null ? [settings.campaignId] : [],
  );
  return { campaignIds: [...new Set(campaignIds)], before: nearestBefore(node, graph) };
}

function nearestBefore(node: NodeId, graph: Graph): CampaignId | null {
  const seen = new Set([node]);
  const queue = [node];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const { from } of getConnectorsInto(graph, id)) {
      if (seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
      const above = graph.nodes.get(from);
      if (above?.type === 'sendEmail' && above.settings.campaignId !== null) return above.settings.campaignId;
    }
  }
  return null;
}
