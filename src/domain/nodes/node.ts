import type { NodeId } from '#domain/ids.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import type { AddContactSettings } from './add-contact.ts';
import type { DateSplitSettings } from './date-split.ts';
import type { DecisionSettings } from './decision.ts';
import type { EndSettings } from './end.ts';
import type { MultiDecisionSettings } from './multi-decision.ts';
import type { QuantitySplitSettings } from './quantity-split.ts';
import type { RandomSplitSettings } from './random-split.ts';
import type { RemoveContactSettings } from './remove-contact.ts';
import type { SendEmailSettings } from './send-email.ts';
import type { SendSmsSettings } from './send-sms.ts';
import type { StartSettings } from './start.ts';
import type { TextLabelSettings } from './text-label.ts';
import type { UpdateContactSettings } from './update-contact.ts';
import type { WebhookSettings } from './webhook.ts';

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
