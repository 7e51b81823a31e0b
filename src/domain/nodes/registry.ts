import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { NodeId } from '#domain/ids.ts';
import { addContactNode } from './add-contact.ts';
import { dateSplitNode } from './date-split.ts';
import { decisionNode } from './decision.ts';
import { delayNode } from './delay.ts';
import { endNode } from './end.ts';
import { multiDecisionNode } from './multi-decision.ts';
import type { NodeOf, NodeType, Position, ProgramNode, SettingsByType } from './node.ts';
import type { NodeDefinition } from './node-definition.ts';
import { quantitySplitNode } from './quantity-split.ts';
import { randomSplitNode } from './random-split.ts';
import { removeContactNode } from './remove-contact.ts';
import type { Route } from './routes.ts';
import { sendEmailNode } from './send-email.ts';
import { sendSmsNode } from './send-sms.ts';
import type { SettingProblem } from './setting-problem.ts';
import { startNode } from './start.ts';
import { textLabelNode } from './text-label.ts';
import { updateContactNode } from './update-contact.ts';
import { webhookNode } from './webhook.ts';

/** The one list of node types, in the order of the palette. A new type fails to compile here first. */
const DEFINITIONS: { readonly [T in NodeType]: NodeDefinition<SettingsByType[T]> } = {
  start: startNode,
  sendEmail: sendEmailNode,
  sendSms: sendSmsNode,
  delay: delayNode,
  decision: decisionNode,
  multiDecision: multiDecisionNode,
  randomSplit: randomSplitNode,
  quantitySplit: quantitySplitNode,
  dateSplit: dateSplitNode,
  updateContact: updateContactNode,
  addContact: addContactNode,
  removeContact: removeContactNode,
  webhook: webhookNode,
  end: endNode,
  textLabel: textLabelNode,
};

/** What a marketer can add: every type but Start, which is always there once. */
export const PALETTE_TYPES = [
  'sendEmail',
  'sendSms',
  'delay',
  'decision',
  'multiDecision',
  'randomSplit',
  'quantitySplit',
  'dateSplit',
  'updateContact',
  'addContact',
  'removeContact',
  'webhook',
  'end',
  'textLabel',
] as const satisfies readonly NodeType[];

/** What can be put into the flow. */
export const STEP_TYPES = PALETTE_TYPES.filter((type) => type !== 'textLabel');

export function getDefinition<T extends NodeType>(type: T): NodeDefinition<SettingsByType[T]> {
  return DEFINITIONS[type];
}

/** "Send email" */
export function getNodeTitle(node: { readonly type: NodeType }): string {
  return DEFINITIONS[node.type].title;
}

/** Ways out of a node, left to right. */
export function listRoutes<T extends NodeType>(node: Pick<NodeOf<T>, 'type' | 'settings'>): readonly Route[] {
  return getDefinition(node.type).routes(node.settings);
}

/** What stands at a way out: "Yes"; empty for the only one. */
export function getRouteLabel<T extends NodeType>(
  node: Pick<NodeOf<T>, 'type' | 'settings'>,
  route: Route,
): string {
  return getDefinition(node.type).routeLabel(route, node.settings);
}

/** A node with the settings that its type begins with. */
export function createNode(type: NodeType, id: NodeId, position: Position): ProgramNode {
  // TypeScript can't see that one type picks both the node and its defaults.
  return { id, type, position, settings: getDefinition(type).defaults } as ProgramNode;
}

export function summariseNode<T extends NodeType>(node: NodeOf<T>, context: WordsContext): string {
  return getDefinition(node.type).summary(node.settings, context);
}

export function describeExample<T extends NodeType>(node: NodeOf<T>, context: WordsContext): string {
  return getDefinition(node.type).example(node.settings, context);
}

export function describeSettings<T extends NodeType>(
  node: NodeOf<T>,
  context: WordsContext,
): readonly { label: string; value: string }[] {
  return getDefinition(node.type).facts(node.settings, context);
}

export function checkNode<T extends NodeType>(
  node: NodeOf<T>,
  catalogue: Catalogue,
): readonly SettingProblem[] {
  return getDefinition(node.type).check(node.settings, catalogue);
}

export function listNodeReferences<T extends NodeType>(node: NodeOf<T>): readonly Reference[] {
  return getDefinition(node.type).references(node.settings);
}
