import type { Journey } from '#domain/engine/explain/journey.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Design } from '#domain/program/design.ts';
import { connectorId } from '#features/builder/canvas/connector-lanes.ts';

/** What a journey has passed: the steps, and the connectors that lead from one stop to the next. */
export type LitPath = { readonly nodes: ReadonlySet<NodeId>; readonly connectors: ReadonlySet<string> };

export function litPathOf({ stops }: Journey, { connectors }: Design): LitPath {
  const legs = new Set(stops.slice(1).map(({ nodeId }, index) => `${stops[index]?.nodeId} ${nodeId}`));
  return {
    nodes: new Set(stops.map(({ nodeId }) => nodeId)),
    connectors: new Set(
      connectors
        .filter(({ from, to }) => legs.has(`${from} ${to}`))
        .map((connector) => connectorId(connector)),
    ),
  };
}
