import type { Design } from '#domain/design/design.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import { wayKey } from '#domain/layout/ways.ts';
import type { LitPath } from '#features/builder/design/canvas-store.ts';

export function getLitPath({ stops }: Journey, { connectors }: Design): LitPath {
  const legs = new Set(stops.slice(1).map(({ nodeId }, index) => `${stops[index]?.nodeId} ${nodeId}`));
  return {
    nodes: new Set(stops.map(({ nodeId }) => nodeId)),
    connectors: new Set(
      connectors.filter(({ from, to }) => legs.has(`${from} ${to}`)).map((connector) => wayKey(connector)),
    ),
  };
}
