import type { NodeType, ProgramNode } from '#domain/program/design.ts';
import { dateSplitStep } from './date-split.ts';
import { decisionStep } from './decision.ts';
import { delayStep } from './delay.ts';
import { endStep } from './end.ts';
import { sendEmailStep } from './send-email.ts';
import { startStep } from './start.ts';
import { textLabelStep } from './text-label.ts';
import type { Step, StepGround, StepOf } from './step.ts';

/** A new node type is a file beside this one and a line here. */
const STEPS: { readonly [T in NodeType]: StepOf<T> } = {
  start: startStep,
  sendEmail: sendEmailStep,
  delay: delayStep,
  decision: decisionStep,
  dateSplit: dateSplitStep,
  end: endStep,
  textLabel: textLabelStep,
};

export function stepOf(node: ProgramNode, ground: StepGround): Step {
  // TypeScript can't see that the type of a node picks both its settings and its step.
  const make = STEPS[node.type] as StepOf<NodeType>;
  return make(node.settings, ground);
}
