import { isDeepEqual } from '#domain/deep-equal.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

/** What happened to a node that both designs have. */
export type ChangedNode = { readonly before: ProgramNode; readonly after: ProgramNode };

/** What it takes to come from one design to another. */
export type DesignDiff = {
  readonly added: readonly ProgramNode[];
  readonly removed: readonly ProgramNode[];
  /** Other settings, moved or not. */
  readonly changed: readonly ChangedNode[];
  /** Same settings at another place. */
  readonly movedOnly: readonly ChangedNode[];
  readonly connected: readonly Connector[];
  readonly disconnected: readonly Connector[];
  readonly areExitConditionsChanged: boolean;
};

/** By content: the order in which nodes and connectors were drawn carries no meaning, that of exit conditions does. */
export function areDesignsEqual(a: Design, b: Design): boolean {
  if (a === b) return true;
  return (
    a.nodes.length === b.nodes.length &&
    a.connectors.length === b.connectors.length &&
    areSameNodes(a.nodes, b.nodes) &&
    missingFrom(b.connectors, a.connectors).length === 0 &&
    isDeepEqual(a.exitConditions, b.exitConditions)
  );
}

/** [D12] */
export function diffDesigns(before: Design, after: Design): DesignDiff {
  const was = byId(before.nodes);
  const is = byId(after.nodes);
  const kept = after.nodes.flatMap((node) => {
    const former = was.get(node.id);
    return former && former !== node ? [{ before: former, after: node }] : [];
  });
  const changed = kept.filter((pair) => !hasSameSettings(pair.before, pair.after));
  return {
    added: after.nodes.filter(({ id }) => !was.has(id)),
    removed: before.nodes.filter(({ id }) => !is.has(id)),
    changed,
    movedOnly: kept.filter((pair) => hasSameSettings(pair.before, pair.after) && !isSamePlace(pair)),
    connected: missingFrom(before.connectors, after.connectors),
    disconnected: missingFrom(after.connectors, before.connectors),
    areExitConditionsChanged: !isDeepEqual(before.exitConditions, after.exitConditions),
  };
}

function areSameNodes(a: readonly ProgramNode[], b: readonly ProgramNode[]): boolean {
  const others = byId(b);
  return a.every((node) => {
    const other = others.get(node.id);
    return other !== undefined && (other === node || isDeepEqual(node, other));
  });
}

function hasSameSettings(a: ProgramNode, b: ProgramNode): boolean {
  return a.type === b.type && isDeepEqual(a.settings, b.settings);
}

function isSamePlace({ before, after }: ChangedNode): boolean {
  return isDeepEqual(before.position, after.position);
}

function missingFrom(those: readonly Connector[], these: readonly Connector[]): readonly Connector[] {
  const keys = new Set(those.map(getKey));
  return these.filter((connector) => !keys.has(getKey(connector)));
}

function getKey({ from, route, to }: Connector): string {
  return `${from} ${route} ${to}`;
}

function byId(nodes: readonly ProgramNode[]): ReadonlyMap<NodeId, ProgramNode> {
  return new Map(nodes.map((node) => [node.id, node]));
}
