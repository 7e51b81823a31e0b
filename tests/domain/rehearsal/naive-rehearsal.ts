import type { Contact } from '#domain/contacts/contact.ts';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { enrolDirectly } from '#domain/engine/effects/enrol.ts';
import { assembleJourneys, type Journey } from '#domain/engine/explain/journey.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import {
  ENROLMENT_BLOCK,
  type EnrolmentBlock,
  type MessageBlock,
  STEP_KINDS,
  type StepBlock,
} from '#domain/engine/records/stored.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { Changes, ProgramInput, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Rehearsal, RehearsedOutcome, TimeTaken } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { createReplay } from '#domain/report/replay.ts';
import { compileRule } from '#domain/rules/compile-rule.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';

/** A rehearsal by the engine that runs in order and writes everything down, counted row by row from what it wrote. */
export function naiveRehearsal(input: RehearsalInput): Rehearsal {
  const { before, world, program, changes, from, until } = naivelyRun(input);
  const { timeZone } = before;
  const dateOf = (at: number): string => getPlainDate(at as Instant, timeZone);
  const dates = datesBetween(dateOf(from), dateOf(until));
  const byDate = (moments: readonly number[]) => {
    const all = moments.map(dateOf);
    return Int32Array.from(dates, (date) => all.filter((each) => each === date).length);
  };

  const enrolments = enrolmentsOf(before, world, input.programId);
  const rows = changes.stepBlocks.filter(({ programId }) => programId === input.programId).flatMap(rowsOf);
  const messages = changes.messageBlocks.flatMap(messagesOf);
  const own = messages.filter((message) => message.program === input.programId);
  const happened = (moments: readonly number[]) => moments.filter((at) => at > 0 && at <= until);
  const endedBy = (kind: string) =>
    own.filter(({ optOut }) => optOut?.kind === kind && optOut.at <= until).length;
  const contacts = before.contacts.length;
  const fresh = enrolments.filter(({ isNew }) => isNew);
  const finished = enrolments.filter(({ isFinishedNow }) => isFinishedNow);
  const inside = enrolments.filter(({ outcome }) => outcome === null);
  const ids = new Set(before.contacts.map(({ id }) => id));
  return {
    from,
    until,
    contacts,
    enrolled: fresh.length,
    mailed: new Set(own.map(({ contact }) => contact)).size,
    inside: inside.length,
    steps: program.nodeIds.flatMap((nodeId, node) => {
      const drawn = input.design.nodes.find(({ id }) => id === nodeId);
      if (!drawn || drawn.type === 'textLabel') return [];
      const here = inside.filter((each) => each.node === node);
      return [
        {
          nodeId,
          visits: rows.filter((row) => row.kind === 'arrived' && row.node === node).length,
          sent: rows.filter((row) => row.kind === 'sent' && row.node === node).length,
          here: here.length,
          stuck: here.filter(({ dueAt }) => dueAt === Number.POSITIVE_INFINITY).length,
        },
      ];
    }),
    replay: naiveReplay(input.programId, { from, until, before, changes }),
    days: {
      enrolled: byDate(fresh.map(({ enrolledAt }) => enrolledAt)),
      finished: byDate(finished.map(({ finishedAt }) => finishedAt)),
      sent: byDate(own.map(({ sentAt }) => sentAt)),
      opened: byDate(happened(own.map(({ openedAt }) => openedAt))),
      clicked: byDate(happened(own.map(({ clickedAt }) => clickedAt))),
    },
    optOuts: {
      unsubscribed: endedBy('unsubscribed'),
      bounced: endedBy('bounced'),
      complained: endedBy('complained'),
    },
    outcomes: [...new Set(finished.map(({ outcome }) => outcome ?? ''))]
      .map((outcome): RehearsedOutcome => {
        const those = finished.filter((each) => each.outcome === outcome);
        const examples = [...new Set(those.map(({ contact }) => contact))].filter((id) =>
          ids.has(id as never),
        );
        return {
          outcome,
          contacts: those.length,
          took: timeTaken(those),
          examples: examples.sort((one, other) => one - other).slice(0, 3) as never,
        };
      })
      .sort((one, other) => other.contacts - one.contacts || (one.outcome < other.outcome ? -1 : 1)),
    took: timeTaken(finished),
    load: naiveLoad(own, { dateOf, from, contacts }),
    loadOfAll: naiveLoad(messages, { dateOf, from, contacts }),
    overlaps: before.programs
      .filter(({ programId }) => programId !== input.programId)
      .map(({ programId }) => {
        const others = enrolmentsOf(before, world, programId).filter(isDuring);
        const shared = enrolments
          .filter(isDuring)
          .filter((one) => others.some((other) => other.contact === one.contact && meet(one, other)));
        return { programId, contacts: new Set(shared.map(({ contact }) => contact)).size };
      })
      .filter((overlap) => overlap.contacts > 0)
      .sort((one, other) => other.contacts - one.contacts || one.programId - other.programId),
  };
}

/** The journeys of one contact, from the log of everybody. */
export function naiveJourneys(input: RehearsalInput, contactId: number): readonly Journey[] {
  const { before, program, changes, until } = naivelyRun(input);
  if (!before.contacts.some(({ id }) => id === contactId)) return [];
  const { programId, enrolments } = program;
  const known = before.programs.find((each) => each.programId === programId)?.blocks ?? [];
  const steps = changes.stepBlocks.filter((block) => block.programId === programId);
  const blocks = enrolments.blocks.map((block, number) => ({
    ...block,
    size: Math.min(ENROLMENT_BLOCK, enrolments.size - number * ENROLMENT_BLOCK),
  }));
  // Steps before the first message of the rehearsal are in no log of it.
  const firstVisit = new Map(
    known.flatMap((block) =>
      Array.from({ length: block.size }, (_, row): [number, number] => [
        block.block * ENROLMENT_BLOCK + row,
        block.visit[row] ?? 1,
      ]),
    ),
  );
  const messages = changes.messageBlocks.map((block) => ({
    ...block,
    visit: block.visit.map((visit, row) =>
      block.program[row] === programId
        ? visit + 1 - (firstVisit.get(block.enrolment[row] ?? -1) ?? 1)
        : visit,
    ),
  }));
  const journeys = assembleJourneys(contactId, {
    run: program,
    blocks,
    steps: [...known.map((block) => arrivalsOf(block, (row) => block.arrivedAt[row] ?? 0)), ...steps],
    messages,
    now: until,
  });
  return journeys.filter(({ finishedAt, stops }) => finishedAt === null || stops.length > 0);
}

function naivelyRun(input: RehearsalInput) {
  const before = worldOf(input);
  const { now: from } = before;
  const until = (from + input.setup.days * DAY) as Instant;
  const world = createWorld(before);
  const program = world.programs.find(({ programId }) => programId === input.programId);
  if (!program) throw new Error('The program is not there.');
  if (input.setup.entry === 'atOnce') {
    for (let index = 0; index < world.population.size; index++) {
      enrolDirectly(world, program, index, from, 'schedule');
    }
  }
  const changes = advance(world, until, { maxSteps: Number.POSITIVE_INFINITY });
  return { before, world, program, changes, from, until };
}

function worldOf({ account, programId, design, setup }: RehearsalInput): WorldInput {
  const { people, entry, isContinued, seed } = setup;
  if (people.kind === 'synthetic') throw new Error('Who is made up is not for the naive.');
  const rule = people.kind === 'segment' ? account.catalogue.segments.get(people.segmentId)?.rule : undefined;
  const test = rule && compileRule(rule, account);
  const takesPart = (contact: Contact) =>
    people.kind === 'account' || (test !== undefined && test(contact, account.now));
  const contacts = account.contacts.filter(takesPart);
  const ids = new Set<number>(contacts.map(({ id }) => id));
  const programs = account.programs.map((program): ProgramInput => {
    const own = people.kind === 'account' ? program : { ...program, blocks: onlyOf(ids, program.blocks) };
    if (program.programId !== programId) return own;
    const isEnrolmentDisabled = { atOnce: true, schedule: program.isEnrolmentDisabled, asIfEnabled: false }[
      entry
    ];
    const run = createRun(programId, isContinued ? own.run : undefined, {
      at: account.now,
      design,
      timeZone: account.timeZone,
    });
    return isContinued
      ? { ...own, design, isEnrolmentDisabled, run }
      : { programId, design, isEnrolmentDisabled, run, blocks: [] };
  });
  const messages = isContinued
    ? account.messages
    : account.messages.map((block) => withoutOwn(block, programId));
  return { ...account, seed, contacts, programs, messages };
}

/** Enrolments of these contacts, numbered anew. */
function onlyOf(ids: ReadonlySet<number>, blocks: readonly EnrolmentBlock[]): EnrolmentBlock[] {
  const all = blocks.toSorted((one, other) => one.block - other.block);
  const [like] = all;
  const rows = all.flatMap((block) =>
    Array.from({ length: block.size }, (_, row) => ({ block, row })).filter(
      ({ block: { contact }, row: at }) => ids.has(contact[at] ?? 0),
    ),
  );
  if (!like || rows.length > ENROLMENT_BLOCK) return [];
  const column = (
    name:
      | 'contact'
      | 'enrolledAt'
      | 'node'
      | 'visit'
      | 'arrivedAt'
      | 'hops'
      | 'dueAt'
      | 'outcome'
      | 'finishedAt'
      | 'source',
  ) => rows.map(({ block, row }) => block[name][row] ?? 0);
  return [
    {
      ...like,
      size: rows.length,
      contact: Int32Array.from(column('contact')),
      enrolledAt: Float64Array.from(column('enrolledAt')),
      node: Uint16Array.from(column('node')),
      visit: Uint16Array.from(column('visit')),
      arrivedAt: Float64Array.from(column('arrivedAt')),
      hops: Uint16Array.from(column('hops')),
      dueAt: Float64Array.from(column('dueAt')),
      outcome: Uint16Array.from(column('outcome')),
      finishedAt: Float64Array.from(column('finishedAt')),
      source: Uint8Array.from(column('source')),
    },
  ];
}

/** As if the campaigns had come from elsewhere and never been sent. */
function withoutOwn(block: MessageBlock, programId: ProgramId): MessageBlock {
  return {
    ...block,
    campaign: block.campaign.map((id, row) => (block.program[row] === programId ? -1 : id)),
    ...(block.optOuts && {
      optOuts: block.optOuts.filter(({ row }) => block.program[row] !== programId),
    }),
  };
}

type Enrolment = {
  readonly contact: number;
  readonly node: number;
  readonly enrolledAt: number;
  readonly finishedAt: number;
  readonly dueAt: number;
  /** Null while inside. */
  readonly outcome: string | null;
  readonly isNew: boolean;
  readonly isFinishedNow: boolean;
};

/** As they are in the end; what only waits for another moment than before is in no changed block. */
function enrolmentsOf(before: WorldInput, world: World, programId: ProgramId): Enrolment[] {
  const program = world.programs.find((each) => each.programId === programId);
  if (!program) return [];
  const { enrolments, outcomes } = program;
  const known = before.programs.find((each) => each.programId === programId)?.blocks ?? [];
  return Array.from({ length: enrolments.size }, (_, enrolment) => {
    const number = Math.floor(enrolment / ENROLMENT_BLOCK);
    const row = enrolment % ENROLMENT_BLOCK;
    const block = enrolments.blocks[number];
    if (!block) throw new Error('An enrolment is in no block.');
    const old = known.find((each) => each.block === number);
    const isNew = !old || row >= old.size;
    const outcome = block.outcome[row] === 0 ? null : (outcomes[(block.outcome[row] ?? 0) - 1] ?? '');
    return {
      contact: block.contact[row] ?? 0,
      node: block.node[row] ?? 0,
      enrolledAt: block.enrolledAt[row] ?? 0,
      finishedAt: outcome === null ? Number.POSITIVE_INFINITY : (block.finishedAt[row] ?? 0),
      dueAt: block.dueAt[row] ?? 0,
      outcome,
      isNew,
      isFinishedNow: outcome !== null && (isNew || old?.outcome[row] === 0),
    };
  });
}

/** Not over before the rehearsal began. */
function isDuring({ outcome, isFinishedNow }: Enrolment): boolean {
  return outcome === null || isFinishedNow;
}

/** For longer than no time at all. */
function meet(one: Enrolment, other: Enrolment): boolean {
  return Math.max(one.enrolledAt, other.enrolledAt) < Math.min(one.finishedAt, other.finishedAt);
}

function timeTaken(enrolments: readonly Enrolment[]): TimeTaken {
  const sorted = enrolments
    .map(({ enrolledAt, finishedAt }) => finishedAt - enrolledAt)
    .sort((a, b) => a - b);
  const share = (of: number) => sorted.find((_, index) => (index + 1) / sorted.length >= of) ?? null;
  return { median: share(0.5), p90: share(0.9), longest: sorted.at(-1) ?? null };
}

type Time = {
  readonly from: Instant;
  readonly until: Instant;
  readonly before: WorldInput;
  readonly changes: Changes;
};

function naiveReplay(programId: ProgramId, { from, until, before, changes }: Time) {
  const program = before.programs.find((each) => each.programId === programId);
  const ever = Math.max(
    ...changes.runs.map((run) => run.ever),
    ...(program?.blocks ?? []).map(({ size }) => size),
    0,
  );
  const counted = createReplay({ programId, from, until, ever });
  for (const block of program?.blocks ?? []) counted.addSteps(arrivalsOf(block, () => from));
  for (const block of changes.stepBlocks) if (block.programId === programId) counted.addSteps(block);
  for (const block of changes.messageBlocks) counted.addMessages(block);
  return counted.replay();
}

/** Of those inside, as if they came to where they are at some moment. */
function arrivalsOf(block: EnrolmentBlock, loadRequestContext: (row: number) => number): StepBlock {
  const rows = Array.from({ length: block.size }, (_, row) => row).filter((row) => block.outcome[row] === 0);
  return {
    programId: block.programId,
    sequence: 0,
    size: rows.length,
    at: Float64Array.from(rows, loadRequestContext),
    enrolment: Int32Array.from(rows, (row) => block.block * ENROLMENT_BLOCK + row),
    node: Uint16Array.from(rows, (row) => block.node[row] ?? 0),
    kind: Uint8Array.from(rows, () => STEP_KINDS.indexOf('arrived')),
  };
}

function rowsOf(block: StepBlock) {
  return Array.from({ length: block.size }, (_, row) => ({
    at: block.at[row] ?? 0,
    node: block.node[row] ?? 0,
    kind: STEP_KINDS[block.kind[row] ?? -1],
  }));
}

type Message = ReturnType<typeof messagesOf>[number];

function messagesOf(block: MessageBlock) {
  return Array.from({ length: block.size }, (_, row) => ({
    program: block.program[row],
    contact: block.contact[row] ?? 0,
    sentAt: block.sentAt[row] ?? 0,
    openedAt: block.openedAt[row] ?? 0,
    clickedAt: block.clickedAt[row] ?? 0,
    optOut: block.optOuts?.find((each) => each.row === row),
  }));
}

type Dates = {
  readonly dateOf: (at: number) => string;
  readonly from: Instant;
  readonly contacts: number;
};

function naiveLoad(messages: readonly Message[], { dateOf, from, contacts }: Dates): Rehearsal['load'] {
  const ids = [...new Set(messages.map(({ contact }) => contact))].sort((one, other) => one - other);
  // What was overdue in another program counts as of the first day.
  const dayNumber = (at: number) => Date.parse(dateOf(Math.max(at, from))) / DAY;
  const byContact = new Map<number, { sentAt: number; day: number }[]>(ids.map((id) => [id, []]));
  for (const { contact, sentAt } of messages)
    byContact.get(contact)?.push({ sentAt, day: dayNumber(sentAt) });
  /** Of the messages up to and with each, those of its last days. */
  const crowds = (contact: number, days: number) => {
    const own = byContact.get(contact) ?? [];
    return own.map(({ sentAt, day }, index) => ({
      messages: own.slice(0, index + 1).filter((each) => each.day > day - days).length,
      contactId: contact as never,
      at: sentAt as Instant,
    }));
  };
  const most = (days: number) =>
    ids
      .flatMap((contact) => crowds(contact, days))
      .toSorted(
        (one, other) => other.messages - one.messages || one.contactId - other.contactId || one.at - other.at,
      )[0] ?? null;
  const fullest = ids.map((contact) => Math.max(...crowds(contact, 7).map((crowd) => crowd.messages)));
  const contactsByWeek = Array.from({ length: Math.max(0, ...fullest) + 1 }, (_, count) =>
    count === 0 ? contacts - ids.length : fullest.filter((each) => each === count).length,
  );
  return { day: most(1), week: most(7), contactsByWeek };
}

function datesBetween(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}
