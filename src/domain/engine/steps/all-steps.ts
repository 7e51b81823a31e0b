import type { NodeType, ProgramNode } from '#domain/nodes/node.ts';
import { addContactStep } from './add-contact.ts';
import { dateSplitStep } from './date-split.ts';
import { decisionStep } from './decision.ts';
import { delayStep } from './delay.ts';
import { endStep } from './end.ts';
import { multiDecisionStep } from './multi-decision.ts';
import { quantitySplitStep } from './quantity-split.ts';
import { randomSplitStep } from './random-split.ts';
import { removeContactStep } from './remove-contact.ts';
import { sendEmailStep } from './send-email.ts';
import { sendSmsStep } from './send-sms.ts';
import { startStep } from './start.ts';
import type { Step, StepGround, StepOf } from './step.ts';
import { textLabelStep } from './text-label.ts';
import { updateContactStep } from './update-contact.ts';
import { webhookStep } from './webhook.ts';

/** A new node type is a file beside this one and a line here. */
const STEPS: { readonly [T in NodeType]: StepOf<T> } = {
  start: startStep,
  sendEmail: sendEmailStep,
  sendSms: sendSmsStep,
  delay: delayStep,
  decision: decisionStep,
  multiDecision: multiDecisionStep,
  randomSplit: randomSplitStep,
  quantitySplit: quantitySplitStep,
  dateSplit: dateSplitStep,
  updateContact: updateContactStep,
  addContact: addContactStep,
  removeContact: removeContactStep,
  webhook: webhookStep,
  end: endStep,
  textLabel: textLabelStep,
};

export function stepOf(node: ProgramNode, ground: StepGround): Step {
  // TypeScript can't see that the type of a node picks both its settings and its step.
  const make = STEPS[node.type] as StepOf<NodeType>;
  return make(node.settings, ground);
}
