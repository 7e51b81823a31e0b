import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import type { RehearsalRun } from '#features/builder/rehearsal/rehearsals.ts';
import { aDesign, nodeId } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const NOBODY = { median: null, p90: null, longest: null };
const NO_LOAD = { day: null, week: null, contactsByWeek: [0] };

export const aSetup = (overrides: Partial<RehearsalSetup> = {}): RehearsalSetup => ({
  people: { kind: 'account' },
  entry: 'atOnce',
  isContinued: false,
  days: 30,
  seed: 7,
  ...overrides,
});

export const most = (messages: number) => ({
  messages,
  contactId: 1 as ContactId,
  at: TUESDAY_AT_TEN,
});

/** Ten contacts were mailed and came to the end, unless told otherwise. */
export const anAnswer = (overrides: Partial<RehearsalAnswer> = {}): RehearsalAnswer => ({
  programId: 1 as ProgramId,
  nodeIds: [nodeId('start'), nodeId('mail'), nodeId('end')],
  from: TUESDAY_AT_TEN,
  until: (TUESDAY_AT_TEN + 30 * DAY) as Instant,
  contacts: 12,
  enrolled: 10,
  mailed: 10,
  inside: 0,
  steps: ['start', 'mail', 'end'].map((id) => ({
    nodeId: nodeId(id),
    visits: 10,
    sent: id === 'mail' ? 10 : 0,
    here: 0,
    stuck: 0,
  })),
  replay: {
    from: TUESDAY_AT_TEN,
    until: TUESDAY_AT_TEN,
    stretch: DAY,
    stretches: 1,
    moves: { at: [], from: [], to: [], by: [], contacts: [] },
    messages: { at: [], node: [], sent: [], opened: [], clicked: [] },
  },
  days: { enrolled: [10], finished: [10], sent: [10], opened: [4], clicked: [1] },
  optOuts: { unsubscribed: 0, bounced: 0, complained: 0 },
  outcomes: [{ outcome: 'Exit program', contacts: 10, took: NOBODY, examples: [] }],
  took: NOBODY,
  load: NO_LOAD,
  loadOfAll: NO_LOAD,
  overlaps: [],
  people: [],
  firstMadeUp: null,
  ...overrides,
});

export const aRun = (overrides: Partial<RehearsalRun> = {}): RehearsalRun => ({
  number: 1,
  version: 'canvas',
  design: aDesign(),
  savedRevision: 1,
  isChanged: false,
  isEnrolmentDisabled: false,
  setup: aSetup(),
  answer: anAnswer(),
  ...overrides,
});
