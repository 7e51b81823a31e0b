import { addContact } from '#domain/engine/effects/add-contact.ts';
import { callWebhook } from '#domain/engine/effects/call-webhook.ts';
import { removeContact } from '#domain/engine/effects/remove-contact.ts';
import { sendEmail } from '#domain/engine/effects/send-email.ts';
import { sendSms } from '#domain/engine/effects/send-sms.ts';
import { compileUpdate, updateContact } from '#domain/engine/effects/update-contact.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import type { Move, ProgramState, Step, Visitor, World } from '#domain/engine/world/world.ts';
import { getSplitMoment } from '#domain/nodes/date-split.ts';
import type { NodeType, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { CompileContext } from './compile-condition.ts';
import { compileDecision, compileMultiDecision } from './decisions.ts';
import { compileDelay } from './delay.ts';
import { GO_ON, passThrough } from './pass-through.ts';
import { countFirst, drawVisit } from './split-draws.ts';

type Compile<T extends NodeType> = (settings: SettingsByType[T], context: CompileContext) => Step;

/** A new node type is a line here, and an effect where it does something to contacts. */
const COMPILERS: { readonly [T in NodeType]: Compile<T> } = {
  start: () => passThrough(() => GO_ON),
  sendEmail: (settings) => takeEffect(sendEmail, settings),
  sendSms: (settings) => takeEffect(sendSms, settings),
  delay: compileDelay,
  decision: compileDecision,
  multiDecision: compileMultiDecision,
  randomSplit: compileRandomSplit,
  quantitySplit: compileQuantitySplit,
  dateSplit: compileDateSplit,
  updateContact: (settings, { catalogue }) => takeEffect(updateContact, compileUpdate(settings, catalogue)),
  addContact: (settings) => takeEffect(addContact, settings),
  removeContact: (settings) => takeEffect(removeContact, settings),
  webhook: (settings) => takeEffect(callWebhook, settings),
  end: compileEnd,
  // [N20] No connector leads to a text label, so no contact is ever at one.
  textLabel: () => passThrough(() => GO_ON),
};

/** Makes a node's settings into a step of one world. */
export function compileStep(node: ProgramNode, context: CompileContext): Step {
  // TypeScript can't see that the type of a node picks both its settings and its step.
  const compile = COMPILERS[node.type] as Compile<NodeType>;
  return compile(node.settings, context);
}

/** Does something to the contact at the step, and answers with what the log says of it. */
type Effect<Settings> = (
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  settings: Settings,
) => StepKind;

/** The contact continues whatever the effect did, unless they were deleted. */
function takeEffect<Settings>(effect: Effect<Settings>, settings: Settings): Step {
  return passThrough((world, program, visitor, at) => {
    const kind = effect(world, program, visitor, at, settings);
    appendStep(program.log, at, visitor.enrolment, visitor.node, kind);
    return GO_ON;
  });
}

const A: Move = { kind: 'go', route: 'a', logged: 'wentA' };
const B: Move = { kind: 'go', route: 'b', logged: 'wentB' };

/** [E26] Drawn for each visit alone, by the seed: a likelihood, not a quota. */
function compileRandomSplit({ percentA }: SettingsByType['randomSplit']): Step {
  return passThrough((world, program, visitor) =>
    drawVisit(world, program, visitor) * 100 < percentA ? A : B,
  );
}

const FIRST: Move = { kind: 'go', route: 'first', logged: 'wentFirst', isCounted: true };
const REST: Move = { kind: 'go', route: 'rest', logged: 'wentRest' };

/** [E27] The run keeps the count, so that neither a reload nor a deactivation resets it. */
function compileQuantitySplit({ first }: SettingsByType['quantitySplit']): Step {
  return passThrough((world, program, visitor) =>
    countFirst(world, program, visitor) < first ? FIRST : REST,
  );
}

const BEFORE: Move = { kind: 'go', route: 'before', logged: 'wentBefore' };
const AFTER: Move = { kind: 'go', route: 'after', logged: 'wentAfter' };

/** [E50] By the moment of arrival: After from the split's moment on, and when it has none. */
function compileDateSplit(settings: SettingsByType['dateSplit'], { timeZone }: CompileContext): Step {
  const moment = getSplitMoment(settings, timeZone) ?? Number.NEGATIVE_INFINITY;
  return passThrough((_world, _program, _visitor, at) => (at < moment ? BEFORE : AFTER));
}

function compileEnd({ outcome }: SettingsByType['end']): Step {
  const finish: Move = { kind: 'finish', outcome };
  return passThrough(() => finish);
}
