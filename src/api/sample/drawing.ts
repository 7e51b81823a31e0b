import type { Connector, Design, ExitCondition } from '#domain/design/design.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';

const UNPLACED = { x: 0, y: 0 };

export function start(settings: StartSettings): NodeOf<'start'> {
  return { id: 'start' as NodeId, type: 'start', settings, position: UNPLACED };
}

export function email(id: string, campaignId: CampaignId | null): NodeOf<'sendEmail'> {
  return { id: id as NodeId, type: 'sendEmail', settings: { campaignId }, position: UNPLACED };
}

export function waitDays(id: string, days: number): NodeOf<'delay'> {
  return { id: id as NodeId, type: 'delay', settings: { kind: 'days', days }, position: UNPLACED };
}

export function waitUntil(id: string, at: string): NodeOf<'delay'> {
  const settings = { kind: 'untilTimeOfDay', at: at as TimeOfDay } as const;
  return { id: id as NodeId, type: 'delay', settings, position: UNPLACED };
}

/** A decision that waits up to so many days for its condition; 0 decides at once. */
export function decide(id: string, condition: Condition | null, days: number): NodeOf<'decision'> {
  return {
    id: id as NodeId,
    type: 'decision',
    settings: { condition, maximumWait: { days, hours: 0 } },
    position: UNPLACED,
  };
}

export function end(id: string, outcome: string): NodeOf<'end'> {
  return { id: id as NodeId, type: 'end', settings: { outcome }, position: UNPLACED };
}

/** Paths read aloud: "start > hello > opened", "opened:yes > second". A node without a route leaves by "next". */
export function draw(
  nodes: readonly ProgramNode[],
  paths: readonly string[],
  exitConditions: readonly ExitCondition[] = [],
): Design {
  return tidyUp({ nodes, connectors: paths.flatMap(parseConnectors), exitConditions });
}

function parseConnectors(path: string): readonly Connector[] {
  const stops = path.split(' > ');
  return stops.slice(1).map((to, index) => {
    const [from = '', route = 'next'] = (stops[index] ?? '').split(':');
    return { from: from as NodeId, route: route as Route, to: to as NodeId };
  });
}
