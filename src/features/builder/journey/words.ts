import { formatCount } from '#client/format.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';

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
  stillInside: 'Still inside',
  steps: 'Steps of the journey',
  arrived: 'Arrived',
  stayed: (length: string) => `there for ${length}`,
  atOnce: 'passed at once',
  noLonger: 'A step that was deleted',
  removedOnActivation: 'Will be removed when the program is activated.',
  movedOnActivation: (to: string) => `Will go on from ${to} when the program is activated.`,

  opened: (when: string) => `Opened ${when}`,
  notOpened: 'Not opened so far',
  clicked: (when: string) => `Clicked ${when}`,

  asked: 'Asked',
  saw: 'Saw',
  met: 'met',
  notMet: 'not met',
  other: 'Other way',
  otherOfYes: (route: string) => `It would have gone ${route} had this not been so by the end of the wait.`,
  otherOfNo: (route: string) => `It would have gone ${route} the moment this was so.`,

  neverTitle: 'Never enrolled in this program',
  againTitle: 'Why it is not enrolled again',
  whyTitle: 'What stands in the way',
  nextTitle: 'What comes next',
  none: 'Nothing stands in the way.',
  count: (count: number) => formatCount(count, 'step', 'steps'),
};

const KINDS: Readonly<Partial<Record<StepKind, string>>> = {
  waited: 'Went on after the wait',
  sent: 'Was sent the message',
  wentYes: 'Went Yes',
  wentNo: 'Went No',
  skipped: 'Skipped: it could not be done',
  finished: 'Left the program',
  moved: 'Was moved to another step by hand',
  wentCase: 'Met a condition',
  wentDefault: 'Met no condition',
  wentA: 'Went A',
  wentB: 'Went B',
  wentFirst: 'Was among the first',
  wentRest: 'Was among the rest',
  updated: 'Was updated',
  addedToList: 'Was added to the list',
  removedFromList: 'Was removed from the list',
  enrolledElsewhere: 'Was enrolled in the other program',
  deleted: 'Was deleted from the account',
  called: 'The webhook was called',
  wentBefore: 'Went Before',
  wentAfter: 'Went After',
};

/** What a row of the log says, in words. */
export function describeEvent(kind: StepKind): string {
  return KINDS[kind] ?? kind;
}
