import type { SendingRules } from '#domain/account/sending-rules.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { EnrolmentBlock, MessageBlock, StepBlock, StoredRun } from '#domain/engine/records/stored.ts';
import type { Changes } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What the past runs on. */
export type PastContext = {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly sending: SendingRules;
};

/** Programs and everything they did, while the generator lets it happen. */
export type Past = {
  readonly programs: Map<ProgramId, Program>;
  readonly designs: Map<ProgramId, Design>;
  readonly runs: Map<ProgramId, StoredRun>;
  readonly enrolmentBlocks: Map<string, EnrolmentBlock>;
  readonly stepBlocks: StepBlock[];
  readonly messageBlocks: MessageBlock[];
  contacts: readonly Contact[];
  now: Instant;
  nextDueAt: Instant | null;
};

export function emptyPast(now: Instant, contacts: readonly Contact[]): Past {
  return {
    programs: new Map(),
    designs: new Map(),
    runs: new Map(),
    enrolmentBlocks: new Map(),
    stepBlocks: [],
    messageBlocks: [],
    contacts,
    now,
    nextDueAt: null,
  };
}

/** Lets the engine do everything due up to a moment. */
export function runUntil(past: Past, until: Instant, ground: PastContext): void {
  if (until <= past.now) return;
  const isAnyActive = [...past.programs.values()].some(({ status }) => status === 'Active');
  if (isAnyActive) {
    const world = createWorld({
      ...ground,
      contacts: past.contacts,
      now: past.now,
      nextDueAt: past.nextDueAt,
      programs: listPrograms(past),
      resting: [...past.runs.values()].filter(
        ({ programId }) => past.programs.get(programId)?.status !== 'Active',
      ),
      messages: past.messageBlocks,
      nextStepSequence: nextStepSequences(past.stepBlocks),
      nextMessageSequence: past.messageBlocks.length,
      webhooks: { nextSequence: 0, freeAt: new Map() },
    });
    keep(past, advance(world, until, { maxSteps: Number.POSITIVE_INFINITY }));
  }
  past.now = until;
}

export function startRun(
  past: Past,
  programId: ProgramId,
  activation: Parameters<typeof createRun>[2],
): void {
  past.runs.set(programId, createRun(programId, past.runs.get(programId), activation));
}

function listPrograms(past: Past) {
  return [...past.programs.values()].flatMap((program) => {
    const design = past.designs.get(program.id);
    const run = past.runs.get(program.id);
    if (program.status !== 'Active' || !design || !run) return [];
    const blocks = [...past.enrolmentBlocks.values()].filter(({ programId }) => programId === program.id);
    return [
      {
        programId: program.id,
        design,
        isEnrolmentDisabled: program.enrolmentDisabled !== null,
        run,
        blocks: blocks.toSorted((a, b) => a.block - b.block),
      },
    ];
  });
}

function keep(past: Past, changes: Changes): void {
  for (const run of changes.runs) past.runs.set(run.programId, run);
  for (const block of changes.enrolmentBlocks) {
    past.enrolmentBlocks.set(`${block.programId}-${block.block}`, block);
  }
  past.stepBlocks.push(...changes.stepBlocks);
  past.messageBlocks.push(...changes.messageBlocks);
  const changed = new Map(changes.contacts.map((contact) => [contact.id, contact]));
  if (changed.size > 0) past.contacts = past.contacts.map((contact) => changed.get(contact.id) ?? contact);
  past.nextDueAt = changes.nextDueAt;
}

function nextStepSequences(blocks: readonly StepBlock[]): ReadonlyMap<ProgramId, number> {
  const next = new Map<ProgramId, number>();
  for (const { programId, sequence } of blocks) next.set(programId, sequence + 1);
  return next;
}
