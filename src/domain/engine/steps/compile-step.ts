import { addContact } from '#domain/engine/effects/add-contact.ts';
import { callWebhook } from '#domain/engine/effects/call-webhook.ts';
import { removeContact } from '#domain/engine/effects/remove-contact.ts';
import { sendEmail } from '#domain/engine/effects/send-email.ts';
import { sendSms } from '#domain/engine/effects/send-sms.ts';
import { compileUpdate, updateContact } from '#domain/engine/effects/update-contact.ts';
import { getDayInField } from '#domain/engine/population/population.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import { countSkip } from '#domain/engine/world/message-tally.ts';
import type { Move, ProgramState, Step, Visitor, World } from '#domain/engine/world/world.ts';
import { LATE_OUTCOMES } from '#domain/nodes/late-contacts.ts';
import type { NodeType, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import { isSkipReason, type SkipReason } from '#domain/nodes/skip-reasons.ts';
import {
  createDelayFinder,
  createLatenessFinder,
  type DateDelay,
  type DelaySettings,
  type LateChoice,
} from '#domain/schedule/delay.ts';
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
    // Most are sent, and this is asked of each.
    if (kind !== 'sent' && isSkipReason(kind)) noteSkip(world, program, visitor, kind);
    appendStep(program.log, at, visitor.enrolment, visitor.node, kind);
    return GO_ON;
  });
}

function noteSkip(
  { tally }: World,
  { programId, skipped }: ProgramState,
  { node }: Visitor,
  reason: SkipReason,
): void {
  const before = skipped[node] ?? {};
  skipped[node] = { ...before, [reason]: (before[reason] ?? 0) + 1 };
  countSkip(tally, programId, reason);
}

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, the time in which the program was deactivated included. */
function compileDelay(settings: DelaySettings, context: CompileContext): Step {
  if (settings.kind === 'untilDate' || settings.kind === 'untilDateField')
    return compileDateDelay(settings, context);
  const findEnd = createDelayFinder(settings, context.timeZone);
  const until = ({ arrivedAt }: Visitor) => findEnd(arrivedAt, Number.NaN);
  return {
    act: (_world, _program, visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
    waitsUntil: until,
  };
}

const SKIP: Move = { kind: 'go', route: 'next', logged: 'skippedAhead', skips: true };

/** [S12] [S13] Contacts who are too late, or have no date, do what the settings say. */
function compileDateDelay(settings: DateDelay, { timeZone, population }: CompileContext): Step {
  const findEnd = createDelayFinder(settings, timeZone);
  const findLateness = createLatenessFinder(settings, timeZone);
  const field = settings.kind === 'untilDateField' ? settings.field : null;
  const getDay = ({ contact }: Visitor) =>
    field === null ? Number.NaN : getDayInField(population, contact, field);
  const moves = {
    past: compileLateMove(settings.ifPast, LATE_OUTCOMES.past),
    none: compileLateMove('ifNone' in settings ? settings.ifNone : undefined, LATE_OUTCOMES.none),
  };
  return {
    act: (_world, _program, visitor, at) => {
      const day = getDay(visitor);
      const lateness = findLateness(visitor.arrivedAt, day);
      if (lateness !== null) return moves[lateness];
      return at >= findEnd(visitor.arrivedAt, day) ? WAITED : WAIT;
    },
    // A change to the contact may have brought a date that has passed.
    waitsUntil: (visitor, at) => Math.max(at, findEnd(visitor.arrivedAt, getDay(visitor))),
  };
}

function compileLateMove(choice: LateChoice | undefined, outcome: string): Move {
  if (choice === 'leave') return { kind: 'finish', outcome };
  return choice === 'skip' ? SKIP : WAITED;
}

function compileEnd({ outcome }: SettingsByType['end']): Step {
  const finish: Move = { kind: 'finish', outcome };
  return passThrough(() => finish);
}
