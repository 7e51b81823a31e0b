import { formatCount } from '#client/format.ts';
import type { JourneyStop } from '#domain/engine/explain/journey.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import { getCaseName } from '#domain/nodes/multi-decision.ts';
import type { NodeType, ProgramNode } from '#domain/nodes/node.ts';
import { describeSkipReason, isSkipReason } from '#domain/nodes/skip-reasons.ts';
import { quote } from '#domain/words/quotes.ts';

/** Every text about the journey of a contact. */
export const words = {
  title: 'Journey',
  close: 'Close the journey',
  loading: 'Loading the journey',
  failed: 'The journey could not be loaded',
  deleted: 'Deleted contact',
  enrolment: 'Enrolment',
  enrolmentOption: (when: string, state: string) => `${when} – ${state}`,
  inside: 'inside',
  enrolled: (when: string) => `Enrolled ${when}`,
  finished: (when: string, outcome: string) => `Left ${when}: ${outcome}`,
  stillInside: 'Still in program',
  steps: 'Steps of the journey',
  arrived: 'Arrived',
  stayed: (length: string) => `stayed ${length}`,
  atOnce: 'passed straight through',
  deletedStep: 'a deleted step',
  deletedStepTitle: 'Deleted step',
  removedOnActivation: 'Will be removed when the program is activated.',
  movedOnActivation: (to: string) => `Will continue from ${to} when the program is activated.`,

  opened: (when: string) => `Opened ${when}`,
  notOpened: 'Not opened yet',
  clicked: (when: string) => `Clicked ${when}`,

  asked: 'Condition',
  saw: 'Value at the time',
  met: 'met',
  notMet: 'not met',
  other: 'What would have changed it',
  otherOfYes: (route: string) =>
    `They would have taken ${route} if this had not been true when the wait ended.`,
  otherOfNo: (route: string) => `They would have taken ${route} as soon as this was true.`,

  neverTitle: 'Never enrolled in this program',
  againTitle: 'Why they are not enrolled again',
  whyTitle: 'Why not',
  nextTitle: 'What comes next',
  count: (count: number) => formatCount(count, 'step', 'steps'),
};

const EVENTS: Readonly<Partial<Record<StepKind, string>>> = {
  waited: 'Wait ended',
  sent: 'Message sent',
  wentYes: 'Took Yes',
  wentNo: 'Took No',
  skipped: 'Skipped',
  finished: 'Left the program',
  moved: 'Moved to another step manually',
  wentCase: 'Met a condition',
  wentDefault: 'Took Default (met no condition)',
  wentA: 'Took A',
  wentB: 'Took B',
  wentFirst: 'Took First',
  wentRest: 'Took Rest',
  updated: 'Contact updated',
  addedToList: 'Added to the list',
  removedFromList: 'Removed from the list',
  enrolledElsewhere: 'Enrolled in the other program',
  deleted: 'Deleted from the account',
  called: 'Webhook called',
  wentBefore: 'Took Before',
  wentAfter: 'Took After',
  skippedAhead: 'Skipped ahead: the date had passed, or there was none',
};

/** The log of before steps kept why says only that one was skipped: what can have been the reason follows from its type. */
const SKIPPED_BECAUSE: Readonly<Partial<Record<NodeType, string>>> = {
  sendEmail: 'the campaign was not ready to send',
  sendSms: 'no valid mobile number, or the sender profile was not enabled',
  updateContact: 'the contact could not be changed',
  removeContact: 'the list no longer existed',
  webhook: 'the webhook no longer existed',
};

/** What a row of the log says, in words; `node` is the step as the design has it now. */
export function describeEvent(event: JourneyStop['events'][number], node: ProgramNode | undefined): string {
  const { kind } = event;
  if (isSkipReason(kind)) return `Skipped: ${describeSkipReason(kind)}`;
  if (kind === 'skipped') {
    const reason = node && findSkipReason(node);
    return reason ? `Skipped: ${reason}` : 'Skipped';
  }
  const name = kind === 'wentCase' ? findCaseName(event, node) : null;
  return name === null ? (EVENTS[kind] ?? kind) : `Met condition ${quote(name)}`;
}

function findSkipReason(node: ProgramNode): string | undefined {
  if (node.type !== 'addContact') return SKIPPED_BECAUSE[node.type];
  return node.settings.kind === 'lists'
    ? 'the list no longer existed'
    : 'already in the other program, or it could not enrol them';
}

/** Conditions are asked in order, and the last one asked was met. Null where the design has others now. */
function findCaseName(
  { answers }: JourneyStop['events'][number],
  node: ProgramNode | undefined,
): string | null {
  if (node?.type !== 'multiDecision') return null;
  const index = answers.length - 1;
  const found = node.settings.cases[index];
  return found?.name.trim() ? getCaseName(found, index) : null;
}
