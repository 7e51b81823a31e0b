import { addContact } from '#domain/engine/effects/add-contact.ts';
import { callWebhook } from '#domain/engine/effects/call-webhook.ts';
import { removeContact } from '#domain/engine/effects/remove-contact.ts';
import { sendEmail } from '#domain/engine/effects/send-email.ts';
import { sendSms } from '#domain/engine/effects/send-sms.ts';
import { compileUpdate, updateContact } from '#domain/engine/effects/update-contact.ts';
import { getDayInField } from '#domain/engine/population/population.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import type { Move, ProgramState, Step, Visitor, World } from '#domain/engine/world/world.ts';
import type { NodeType, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import { createDelayFinder, type DelaySettings } from '#domain/schedule/delay.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { CompileContext } from './compile-condition.ts';
import { compileDecision, compileMultiDecision } from './decisions.ts';
import { GO_ON, passThrough, WAIT } from './pass-through.ts';
import { compileDateSplit, compileQuantitySplit, compileRandomSplit } from './splits.ts';

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

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, the time in which the program was deactivated included. */
function compileDelay(settings: DelaySettings, { timeZone, population }: CompileContext): Step {
  const findEnd = createDelayFinder(settings, timeZone);
  if (settings.kind !== 'untilDateField') {
    const until = ({ arrivedAt }: Visitor) => findEnd(arrivedAt, Number.NaN);
    return {
      act: (_world, _program, visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
      waitsUntil: until,
    };
  }
  const { field } = settings;
  const until = ({ contact, arrivedAt }: Visitor) =>
    findEnd(arrivedAt, getDayInField(population, contact, field));
  return {
    act: (_world, _program, visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
    // A change to the contact may have brought a date that has passed.
    waitsUntil: (visitor, at) => Math.max(at, until(visitor)),
  };
}

function compileEnd({ outcome }: SettingsByType['end']): Step {
  const finish: Move = { kind: 'finish', outcome };
  return passThrough(() => finish);
}
