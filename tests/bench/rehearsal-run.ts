// Run as a bundle of its own, as the engine's benchmark is.
import type { Design } from '#domain/design/design.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { type Rehearsed, rehearse } from '#domain/rehearsal/rehearse.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { aCatalogue, listId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  delay,
  end,
  quantitySplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aLongDesign, joiningContacts } from './a-long-design.ts';

const PROGRAM = 7 as ProgramId;
const JOIN_OVER = 90;

const CASES = [
  ['account', 100_000, 5],
  ['account', 1_000_000, 3],
  ['synthetic', 1_000_000, 1],
  ['beside others', 100_000, 3],
  ['in order', 100_000, 3],
] as const;

const SEGMENTS: readonly Segment[] = [
  {
    id: segmentId(1),
    name: 'On the list',
    rule: { kind: 'inList', listId: listId(1), isMember: true },
    revision: 1,
  },
  {
    id: segmentId(2),
    name: 'Joined a month ago',
    revision: 1,
    rule: {
      kind: 'all',
      rules: [
        { kind: 'days', field: 'JOINED', operator: 'isMoreThanDaysAgo', days: 30 },
        { kind: 'days', field: 'JOINED', operator: 'isWithinLastDays', days: 40 },
      ],
    },
  },
];

/** With each kind of rule and limit, as an account has them. */
const OTHERS: readonly Design[] = [
  { rule: { kind: 'dateField', field: 'JOINED', direction: 'on', days: 0, isAnniversary: true } as const },
  { rule: { kind: 'segment', segmentId: segmentId(2) } as const },
  { rule: { kind: 'segment', segmentId: segmentId(2) } as const, limit: 'whenNewlyMet' as const },
  { rule: { kind: 'segment', segmentId: segmentId(1) } as const, limit: 'whenNewlyMet' as const },
].map((settings) =>
  aDesign({
    nodes: [start(settings), sendEmail('mail'), delay('wait'), end()],
    connectors: ways('start > mail > wait > end'),
  }),
);

measureMemory(100_000);
for (const [kind, contacts, repeats] of CASES) measure(kind, contacts, repeats);

function measure(kind: (typeof CASES)[number][0], contacts: number, repeats: number): void {
  const isSynthetic = kind === 'synthetic';
  const input = anInput(isSynthetic ? 10_000 : contacts, {
    design: kind === 'in order' ? withASplit(aLongDesign(JOIN_OVER)) : aLongDesign(JOIN_OVER),
    people: isSynthetic ? { kind, contacts } : { kind: 'account' },
    others: kind === 'beside others' ? OTHERS : [],
  });
  const times: number[] = [];
  const pauses: number[] = [];
  let messages = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const { rehearsal, took, pieces } = timed(input);
    times.push(took);
    pauses.push(...pieces);
    messages = rehearsal.days.sent.reduce((sum, sent) => sum + sent, 0);
  }
  const [shortest, median, longest] = [0, 0.5, 1].map((share) => Math.round(quantile(times, share)));
  console.log(
    [
      `rehearsal, ${kind}: ${contacts.toLocaleString('en')} contacts x 20 nodes x 90 days, ${messages.toLocaleString('en')} messages`,
      `  ${median} ms (${shortest} to ${longest}); pieces: median ${quantile(pauses, 0.5).toFixed(1)} ms, 99 % ${quantile(pauses, 0.99).toFixed(1)} ms, longest ${quantile(pauses, 1).toFixed(0)} ms, ${Math.round(pauses.length / repeats)} of them`,
    ].join('\n'),
  );
}

function timed(input: RehearsalInput): Rehearsed & { readonly took: number; readonly pieces: number[] } {
  const pieces: number[] = [];
  const begin = performance.now();
  const work = rehearse(input);
  for (;;) {
    const from = performance.now();
    const piece = work.next();
    pieces.push(performance.now() - from);
    if (piece.done) return { ...piece.value, took: performance.now() - begin, pieces };
  }
}

/** At its highest, looked at between pieces; with what the world is made of, and without. */
function measureMemory(contacts: number): void {
  const input = anInput(contacts, {
    design: aLongDesign(JOIN_OVER),
    people: { kind: 'account' },
    others: [],
  });
  const before = memoryInUse();
  const work = rehearse(input);
  work.next();
  work.next();
  const atFirst = memoryInUse();
  let most = atFirst;
  for (let piece = work.next(); !piece.done; piece = work.next()) most = Math.max(most, memoryInUse());
  const each = (bytes: number) => Math.round(bytes / input.account.contacts.length);
  console.log(
    `rehearsal: ${contacts.toLocaleString('en')} contacts, grows by ${each(most - atFirst)} bytes a contact on its way, and ${each(atFirst - before)} to begin with`,
  );
}

/** Of what is held only, where the bench has let the collector be called. */
function memoryInUse(): number {
  // The second takes what the first has only let go.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** In place of the first step: contacts meet in its count, so that they go in order. */
function withASplit({ nodes, connectors, exitConditions }: Design): Design {
  const split = quantitySplit('split', 1_000);
  const [first, ...others] = connectors;
  if (!first) throw new Error('Nothing leads on from Start.');
  const onwards = (['first', 'rest'] as const).map((route) => ({ from: split.id, route, to: first.to }));
  return {
    nodes: [...nodes, split],
    connectors: [{ ...first, to: split.id }, ...onwards, ...others],
    exitConditions,
  };
}

type What = Pick<RehearsalInput, 'design'> &
  Pick<RehearsalSetup, 'people'> & { readonly others: readonly Design[] };

function anInput(size: number, { design, people, others }: What): RehearsalInput {
  const contacts = joiningContacts(size, JOIN_OVER);
  return {
    account: {
      seed: 7,
      timeZone: 'Europe/London',
      now: TUESDAY_AT_TEN,
      contacts,
      catalogue: { ...aCatalogue(), segments: new Map(SEGMENTS.map((segment) => [segment.id, segment])) },
      programs: [design, ...others].map((each, index) => {
        const programId = (PROGRAM + index) as ProgramId;
        const run = createRun(programId, undefined, {
          at: TUESDAY_AT_TEN,
          design: each,
          timeZone: 'Europe/London',
        });
        return { programId, design: each, isEnrolmentDisabled: false, run, blocks: [] };
      }),
      resting: [],
      messages: [],
      nextStepSequence: new Map(),
      nextMessageSequence: 0,
      nextDueAt: null,
      webhooks: { nextSequence: 0, freeAt: new Map() },
    },
    programId: PROGRAM,
    design,
    setup: { people, entry: 'schedule', isContinued: false, days: 90, seed: 7 },
  };
}
