import type { Fault } from '#api/refusal/problems.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import type { Design } from '#domain/design/design.ts';
import { listRoutes } from '#domain/nodes/registry.ts';

/** [F3] What no edit could have drawn. Nobody looks at a file before it is stored, so it has to keep D4 by itself. */
export function findDrawingFaults(design: Design): readonly Fault[] {
  return [...findDesignFaults(design), ...connectorFaults(design), ...exitConditionFaults(design)];
}

function connectorFaults({ nodes, connectors }: Design): readonly Fault[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return connectors.flatMap(({ from, route, to }, index) => {
    const path = `design.connectors.${index}`;
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) return [];
    if (from === to) return [{ path, reason: 'leads a step to itself' }];
    if (target.type === 'start') return [{ path, reason: 'leads to Start' }];
    if (!listRoutes(source).includes(route))
      return [{ path, reason: 'leaves by a route that its step does not have' }];
    return [];
  });
}

function exitConditionFaults({ exitConditions }: Design): readonly Fault[] {
  const ids = new Set<string>();
  return exitConditions.flatMap(({ id }, index) => {
    const isTaken = ids.has(id);
    ids.add(id);
    return isTaken
      ? [{ path: `design.exitConditions.${index}.id`, reason: 'is the id of an earlier one' }]
      : [];
  });
}
