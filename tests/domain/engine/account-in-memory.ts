import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { carryOutMoves } from '#domain/engine/carry-out-moves.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { followContactChanges } from '#domain/engine/follow-contact-changes.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import {
  type DeletedContact,
  ENROLMENT_BLOCK,
  type EnrolmentBlock,
  type MessageBlock,
  type StepBlock,
  type StoredRun,
  type WebhookBlock,
} from '#domain/engine/records/stored.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { Changes, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { PendingMove } from '#domain/programs/pending-moves.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import type { RandomProgram } from './random-account.ts';
import { movesAfter, type RestingAct } from './resting.ts';

/** Storage as the engine knows it, in maps: loads worlds, takes changes, and tells what is stored in plain words. */
export type AccountInMemory = ReturnType<typeof accountInMemory>;

export function accountInMemory(account: {
  readonly seed: number;
  readonly timeZone: string;
  readonly from: Instant;
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
}) {
  const active = new Map<ProgramId, RandomProgram>();
  const runs = new Map<ProgramId, StoredRun>();
  const blocks = new Map<ProgramId, Map<number, EnrolmentBlock>>();
  const steps = new Map<ProgramId, StepBlock[]>();
  const messages: MessageBlock[] = [];
  const webhooks: WebhookBlock[] = [];
  const deleted: DeletedContact[] = [];
  let { contacts, from: now } = account;
  let nextDueAt: Instant | null = null;

  const activationOf = ({ design }: RandomProgram) => ({ at: now, design, timeZone: account.timeZone });

  function input(): WorldInput {
    return {
      seed: account.seed,
      timeZone: account.timeZone,
      now,
      nextDueAt,
      contacts: contacts.toReversed(),
      catalogue: account.catalogue,
      programs: [...active.values()].map((program) => ({
        ...program,
        run: runs.get(program.programId) ?? createRun(program.programId, undefined, activationOf(program)),
        blocks: [...(blocks.get(program.programId)?.values() ?? [])],
      })),
      resting: [...runs.values()].filter(({ programId }) => !active.has(programId)),
      messages,
      nextStepSequence: new Map([...active.keys()].map((id) => [id, steps.get(id)?.length ?? 0])),
      nextMessageSequence: messages.length,
      webhooks: { nextSequence: webhooks.length, freeAt: new Map(webhooks.at(-1)?.freeAt) },
    };
  }

  function store(changes: Changes): void {
    now = changes.until;
    nextDueAt = changes.nextDueAt;
    const gone = new Set(changes.deletedContacts.map(({ id }) => id));
    const changed = new Map(changes.contacts.map((contact) => [contact.id, contact]));
    contacts = contacts
      .filter(({ id }) => !gone.has(id))
      .map((contact) => changed.get(contact.id) ?? contact);
    deleted.push(...changes.deletedContacts);
    for (const run of changes.runs) runs.set(run.programId, run);
    for (const block of changes.enrolmentBlocks) {
      const own = blocks.get(block.programId) ?? new Map<number, EnrolmentBlock>();
      blocks.set(block.programId, own.set(block.block, block));
    }
    for (const block of changes.stepBlocks) {
      const own = steps.get(block.programId) ?? [];
      if (block.sequence !== own.length) throw new Error('A block of steps is out of sequence.');
      steps.set(block.programId, [...own, block]);
    }
    for (const block of changes.messageBlocks) {
      if (block.sequence !== messages.length) throw new Error('A block of messages is out of sequence.');
      messages.push(block);
    }
    for (const block of changes.webhookBlocks) {
      if (block.sequence !== webhooks.length) throw new Error('A block of calls is out of sequence.');
      webhooks.push(block);
    }
  }

  function activate(program: RandomProgram, moves: readonly PendingMove[] = []): void {
    const { programId, design } = program;
    active.set(programId, program);
    runs.set(programId, createRun(programId, runs.get(programId), activationOf(program)));
    if (moves.length > 0) carryOut(programId, design, moves);
  }

  /** [E31] In the transaction of the activation. */
  function carryOut(programId: ProgramId, { nodes }: Design, moves: readonly PendingMove[]): void {
    const run = runs.get(programId);
    if (!run) throw new Error('What was never active has nobody to move.');
    const done = carryOutMoves({
      run,
      blocks: [...(blocks.get(programId)?.values() ?? [])],
      moves,
      drawn: new Set(nodes.map(({ id }) => id)),
      at: now,
      nextStepSequence: steps.get(programId)?.length ?? 0,
    });
    const { run: after, blocks: enrolmentBlocks, stepBlocks } = done;
    store({ ...NOTHING, until: now, nextDueAt, runs: [after], enrolmentBlocks, stepBlocks });
  }

  /** Those who have not left a program, by number. */
  function insideOf(programId: ProgramId) {
    const nodeIds = runs.get(programId)?.nodeIds ?? [];
    return [...(blocks.get(programId)?.values() ?? [])].flatMap((block) =>
      Array.from({ length: block.size }, (_, row) => row).flatMap((row) => {
        const nodeId = nodeIds[block.node[row] ?? -1];
        if (block.outcome[row] !== 0 || nodeId === undefined) return [];
        return [{ enrolment: block.block * ENROLMENT_BLOCK + row, contact: block.contact[row] ?? 0, nodeId }];
      }),
    );
  }

  return {
    input,
    load: (): World => createWorld(input()),
    store,
    activate,
    /** After all that was done to the program while it rested. */
    activateAgain(program: RandomProgram, acts: readonly RestingAct[]): void {
      const { programId } = program;
      activate(program, movesAfter(acts, { programId, at: now, inside: insideOf(programId) }));
    },
    deactivate: (programId: ProgramId) => active.delete(programId),
    /** By people, each contact at once. */
    edit(after: readonly Contact[]): void {
      const before = new Map(contacts.map((contact) => [contact.id, contact]));
      const changes = after.map((contact) => ({ before: before.get(contact.id) ?? contact, after: contact }));
      const { segments } = account.catalogue;
      const surroundings = { segments, timeZone: account.timeZone, at: now };
      for (const [id, run] of runs) runs.set(id, followContactChanges(run, changes, surroundings));
      contacts = after;
    },
    /** Runs in one go. */
    run(until: Instant): void {
      store(advance(createWorld(input()), until, { maxSteps: Number.POSITIVE_INFINITY }));
    },
    contacts: () => contacts,
    deleted: () => deleted,
    webhooks: () => webhooks,
    runOf: (programId: ProgramId) => runs.get(programId),
    outcome: () => ({
      calls: webhooks.flatMap(callsInWords),
      deleted: deleted.map(({ id, at, programId }) => `${id} ${at} ${programId}`),
      contacts: contacts.toSorted((one, other) => one.id - other.id),
      ...outcomeInWords({
        runs: [...runs.values()],
        enrolmentBlocks: [...blocks.values()].flatMap((own) => [...own.values()]),
        stepBlocks: [...steps.values()].flat(),
        messageBlocks: messages,
      }),
    }),
  };
}

const NOTHING: Changes = {
  until: 0 as Instant,
  isDone: true,
  nextDueAt: null,
  steps: 0,
  runs: [],
  enrolmentBlocks: [],
  stepBlocks: [],
  messageBlocks: [],
  webhookBlocks: [],
  contacts: [],
  deletedContacts: [],
};

function callsInWords(block: WebhookBlock): string[] {
  return block.payloads.map((payload, row) => {
    const { id, step, contact } = JSON.parse(payload);
    const told = Object.values(contact.fields).map((value) => JSON.stringify(value));
    const place = [block.calledAt[row], block.leavesAt[row], block.profile[row]];
    return [...place, id, step, contact.id, ...told].join(' ');
  });
}
