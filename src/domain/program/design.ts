import type { Rule } from '#domain/audience/rule.ts';
import type { NodeId } from '#domain/ids.ts';
import type { AddContactSettings } from '#domain/nodes/add-contact.ts';
import type { DateSplitSettings } from '#domain/nodes/date-split.ts';
import type { DecisionSettings } from '#domain/nodes/decision.ts';
import type { DelaySettings } from '#domain/nodes/delay.ts';
import type { EndSettings } from '#domain/nodes/end.ts';
import type { MultiDecisionSettings } from '#domain/nodes/multi-decision.ts';
import type { QuantitySplitSettings } from '#domain/nodes/quantity-split.ts';
import type { RandomSplitSettings } from '#domain/nodes/random-split.ts';
import type { RemoveContactSettings } from '#domain/nodes/remove-contact.ts';
import type { SendEmailSettings } from '#domain/nodes/send-email.ts';
import type { SendSmsSettings } from '#domain/nodes/send-sms.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { TextLabelSettings } from '#domain/nodes/text-label.ts';
import type { UpdateContactSettings } from '#domain/nodes/update-contact.ts';
import type { WebhookSettings } from '#domain/nodes/webhook.ts';

export type SettingsByType = {
  start: StartSettings;
  sendEmail: SendEmailSettings;
  sendSms: SendSmsSettings;
  delay: DelaySettings;
  decision: DecisionSettings;
  multiDecision: MultiDecisionSettings;
  randomSplit: RandomSplitSettings;
  quantitySplit: QuantitySplitSettings;
  dateSplit: DateSplitSettings;
  updateContact: UpdateContactSettings;
  addContact: AddContactSettings;
  removeContact: RemoveContactSettings;
  webhook: WebhookSettings;
  end: EndSettings;
  textLabel: TextLabelSettings;
};

export type NodeType = keyof SettingsByType;

/** Top left corner on the canvas, in pixels at 100 %. */
export type Position = { readonly x: number; readonly y: number };

export type NodeOf<T extends NodeType> = {
  readonly id: NodeId;
  readonly type: T;
  readonly settings: SettingsByType[T];
  readonly position: Position;
};

export type ProgramNode = { [T in NodeType]: NodeOf<T> }[NodeType];

/** The way out of a node that a connector hangs on. A multi decision has one for each condition, by the condition's id. */
export type Route =
  | 'next'
  | 'yes'
  | 'no'
  | 'a'
  | 'b'
  | 'first'
  | 'rest'
  | 'before'
  | 'after'
  | 'default'
  | `case-${string}`;

/** Each route of a node leads to one node at most, so (from, route) identifies a connector. */
export type Connector = { readonly from: NodeId; readonly route: Route; readonly to: NodeId };

export type ExitCondition = { readonly id: string; readonly name: string; readonly rule: Rule };

/** What a marketer draws and saves: exactly one start node, and everything hung below it. */
export type Design = {
  readonly nodes: readonly ProgramNode[];
  readonly connectors: readonly Connector[];
  readonly exitConditions: readonly ExitCondition[];
};
