import type { Fault } from '#api/refusal/problems.ts';
import type { Design } from '#domain/design/design.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';

/** What would make a design impossible to draw, apart from what validation tells the marketer about. */
export function findDesignFaults(design: Design): readonly Fault[] {
  return [...nodeFaults(design), ...connectorFaults(design)];
}

function nodeFaults({ nodes }: Design): readonly Fault[] {
  const starts = nodes.filter(({ type }) => type === 'start').length;
  const ids = new Set<string>();
  const faults: Fault[] = [];
  if (starts !== 1) faults.push({ path: 'design.nodes', reason: `has ${starts} start nodes instead of one` });
  for (const [index, { id }] of nodes.entries()) {
    if (ids.has(id))
      faults.push({ path: `design.nodes.${index}.id`, reason: 'is the id of an earlier node' });
    ids.add(id);
  }
  return faults;
}

function connectorFaults({ nodes, connectors }: Design): readonly Fault[] {
  const ids = new Set<string>(nodes.map(({ id }) => id));
  const labels = new Set<string>(nodes.filter(isAnnotation).map(({ id }) => id));
  const waysOut = new Set<string>();
  const faults: Fault[] = [];
  for (const [index, { from, route, to }] of connectors.entries()) {
    const path = `design.connectors.${index}`;
    const wayOut = `${from} ${route}`;
    if (!ids.has(from)) faults.push({ path: `${path}.from`, reason: 'is not the id of a node' });
    if (!ids.has(to)) faults.push({ path: `${path}.to`, reason: 'is not the id of a node' });
    if (labels.has(to)) faults.push({ path: `${path}.to`, reason: 'is the id of a text label' });
    if (labels.has(from)) faults.push({ path: `${path}.from`, reason: 'is the id of a text label' });
    if (waysOut.has(wayOut)) faults.push({ path, reason: 'is a second connector of a branch' });
    waysOut.add(wayOut);
  }
  return faults;
}
