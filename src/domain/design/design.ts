import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { Rule } from '#domain/rules/rule.ts';

/** Each route of a node leads to one node at most, so (from, route) identifies a connector. */
export type Connector = { readonly from: NodeId; readonly route: Route; readonly to: NodeId };

export type ExitCondition = { readonly id: string; readonly name: string; readonly rule: Rule };

/** What a marketer draws and saves: exactly one start node, and everything hung below it. */
export type Design = {
  readonly nodes: readonly ProgramNode[];
  readonly connectors: readonly Connector[];
  readonly exitConditions: readonly ExitCondition[];
};
