import { hasSameContacts, loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';
import type { AccountRecord, ApiEnrolmentRecord } from '#api/storage/records.ts';
import { keepSentCampaigns } from '#api/storage/sent-campaigns.ts';
import { suppressContacts } from '#api/storage/suppress-contacts.ts';
import type { Account } from '#domain/account/account.ts';
import { getSendingRules } from '#domain/account/sending-rules.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { Advanced as AdvancedFor } from '#domain/engine/advance.ts';
import { carryOutMoves } from '#domain/engine/carry-out-moves.ts';
import { LONGEST_UNTIL_OPT_OUT } from '#domain/engine/chance/reactions.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { MessageBlock, StoredRun } from '#domain/engine/records/stored.ts';
import type { Changes, ProgramInput, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import { listConditions } from '#domain/nodes/node-conditions.ts';
import type { Program } from '#domain/programs/program.ts';
import { type Instant, later } from '#domain/schedule/instant.ts';
import { keysUnder } from './port.ts';

/** A program to run as if it had just been activated, or with its enrolment switched over. */
export type AsIfRunning = {
  readonly programId: ProgramId;
  /** In place of the saved one. */
  readonly design?: Design;
  readonly isEnrolmentDisabled: boolean;
  readonly at: Instant;
};

/** A batch of the engine, with what the public API had asked for. */
export type Advanced = AdvancedFor<ApiEnrolmentRecord>;

export type Loaded = { readonly input: WorldInput; readonly account: AccountRecord };

/** Everyone in the account as of a generation. */
export type KnownContacts = { readonly generation: number; readonly contacts: readonly Contact[] };

type HowToLoad = { readonly asIf?: AsIfRunning; readonly known?: KnownContacts | null };

/** All that the engine reads, as of one moment; contacts only if they are not known still. */
export async function loadWorldInput(db: Database, { asIf, known }: HowToLoad = {}): Promise<Loaded> {
  return db.transaction('r', db.tables, async () => {
    const account = await loadAccount(db);
    const programs = await loadPrograms(db, asIf);
    const input: WorldInput = {
      seed: account.seed,
      timeZone: account.timeZone,
      doesEverybodyReact: account.reactions === 'everybody',
      now: account.processedUntil,
      nextDueAt: account.nextDueAt,
      contacts: stillKnown(account, known ?? null) ?? (await db.contacts.toArray()),
      catalogue: await loadCatalogue(db),
      sending: getSendingRules(account),
      programs,
      resting: await loadResting(db, programs),
      messages: doesAskAboutCampaigns(programs)
        ? await db.messageBlocks.toArray()
        : await loadMessagesSince(db, later(account.processedUntil, -LONGEST_UNTIL_OPT_OUT)),
      nextStepSequence: await nextStepSequences(db, programs),
      nextMessageSequence: sequenceAfter(
        await db.messageBlocks.toCollection().reverse().limit(1).primaryKeys(),
      ),
      webhooks: await webhooksBefore(db),
    };
    return { input, account };
  });
}

function stillKnown(account: AccountRecord, known: KnownContacts | null): readonly Contact[] | null {
  return known && hasSameContacts(account, known.generation) ? known.contacts : null;
}

export type Joining = {
  readonly generation: number;
  readonly joining: ProgramInput;
  /** What a program that does not run asks about; one that runs has asked already. */
  readonly messages: readonly MessageBlock[];
};

/** What a world that runs needs to take up one program more, as of one moment. */
export async function loadJoining(db: Database, asIf: AsIfRunning): Promise<Joining> {
  return db.transaction('r', db.tables, async () => {
    const { generation } = await loadAccount(db);
    const program = await db.programs.get(asIf.programId);
    if (!program) throw new Error(`There is no program ${asIf.programId}.`);
    const joining = await loadProgram(db, program, asIf);
    const isAsking = program.status !== 'Active' && doesAskAboutCampaigns([joining]);
    const messages = isAsking ? await db.messageBlocks.toArray() : [];
    return { generation, joining, messages };
  });
}

/** What the public API was asked to enrol and the engine has not taken up yet, oldest first. */
export async function loadWaitingEnrolments(db: Database): Promise<readonly ApiEnrolmentRecord[]> {
  return db.apiEnrolments.where({ status: 'Processing' }).toArray();
}

/**
 * Stores a batch in one transaction, and only if nothing the engine reads has changed since it was loaded. Answers
 * false, with nothing stored, when something has.
 */
export async function storeChanges(
  db: Database,
  changes: Advanced,
  generation: number,
  after: (before: Account) => Partial<Account>,
): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const account = await loadAccount(db);
    if (account.generation !== generation) return false;
    const { until: processedUntil, nextDueAt } = changes;
    const moved = { ...account, ...after(account), processedUntil, nextDueAt };
    const hasChangedContacts = changes.contacts.length > 0 || changes.deletedContacts.length > 0;
    const next = generation + 1;
    const contactsAt = hasChangedContacts ? next : (account.contactsAt ?? next);
    await db.account.put({ ...moved, generation: next, contactsAt }, ACCOUNT_KEY);
    await db.runs.bulkPut(changes.runs);
    await db.enrolmentBlocks.bulkPut(changes.enrolmentBlocks);
    // Added, never put: a row of the log that was there already would be a step done twice.
    await db.stepBlocks.bulkAdd(changes.stepBlocks);
    await db.messageBlocks.bulkAdd(changes.messageBlocks);
    await keepSentCampaigns(db, changes.messageBlocks);
    await db.webhookBlocks.bulkAdd(changes.webhookBlocks);
    await db.contacts.bulkPut(changes.contacts);
    await db.contacts.bulkDelete(changes.deletedContacts.map(({ id }) => id));
    await db.deletedContacts.bulkPut(changes.deletedContacts);
    const deleted = changes.deletedContacts.map(({ contact }) => contact);
    await suppressContacts(db, [...changes.contacts, ...deleted]);
    await storeAnswered(db, changes.answered);
    return true;
  });
}

/** [I5] In the transaction that enrols: whatever crashes, nobody is enrolled twice for it, and nobody forgotten. */
async function storeAnswered(db: Database, answered: Advanced['answered']): Promise<void> {
  const finished = answered.map(({ asked }) => ({ ...asked, status: 'Finished' as const }));
  await db.apiEnrolments.bulkPut(finished);
  await db.apiEnrolmentFaults.bulkAdd(answered.map(({ asked, faults }) => ({ id: asked.id, faults })));
}

/** Notes that nothing was due. What another engine has loaded stays good, so the generation does too. */
export async function storeNothingDue(
  db: Database,
  { until, nextDueAt }: Pick<Changes, 'until' | 'nextDueAt'>,
  generation: number,
  after: (before: Account) => Partial<Account>,
): Promise<boolean> {
  return db.transaction('rw', db.account, async () => {
    const account = await loadAccount(db);
    if (account.generation !== generation) return false;
    const moved = { ...account, ...after(account), processedUntil: until, nextDueAt };
    await db.account.put(moved, ACCOUNT_KEY);
    return true;
  });
}

async function loadPrograms(db: Database, asIf: AsIfRunning | undefined): Promise<ProgramInput[]> {
  const active = await db.programs
    .where('[status+modified.at+id]')
    .between(...keysUnder('Active'))
    .toArray();
  const inputs = await Promise.all(active.map((program) => loadProgram(db, program, asIf)));
  if (!asIf || active.some(({ id }) => id === asIf.programId)) return inputs;
  const program = await db.programs.get(asIf.programId);
  return program ? [...inputs, await loadProgram(db, program, asIf)] : inputs;
}

/** [E5] Most programs ask at no time whether somebody meets their rule newly. */
async function loadResting(db: Database, programs: readonly ProgramInput[]): Promise<StoredRun[]> {
  const running = new Set(programs.map(({ programId }) => programId));
  return db.runs.filter(({ programId, metRule }) => metRule.length > 0 && !running.has(programId)).toArray();
}

async function loadProgram(
  db: Database,
  program: Program,
  asIf: AsIfRunning | undefined,
): Promise<ProgramInput> {
  const programId = program.id;
  const { timeZone } = await loadAccount(db);
  const saved = await db.designs.get(programId);
  const run = await db.runs.get(programId);
  const blocks = await db.enrolmentBlocks
    .where('[programId+block]')
    .between(...keysUnder(programId))
    .toArray();
  if (!saved) throw new Error(`Program ${programId} has no design.`);
  const isMeant = asIf?.programId === programId;
  const activatedAt = isMeant ? asIf.at : program.entered.at;
  const design = isMeant && asIf.design ? asIf.design : saved.design;
  return {
    programId,
    design,
    isEnrolmentDisabled: isMeant ? asIf.isEnrolmentDisabled : program.enrolmentDisabled !== null,
    ...(run && program.status === 'Active'
      ? { run, blocks }
      : await asIfActivated(
          db,
          { run: createRun(programId, run, { at: activatedAt, design, timeZone }), blocks },
          design,
        )),
  };
}

/** With what was planned for its contacts while it was deactivated. */
async function asIfActivated(
  db: Database,
  { run, blocks }: Pick<ProgramInput, 'run' | 'blocks'>,
  { nodes }: Design,
): Promise<Pick<ProgramInput, 'run' | 'blocks'>> {
  const moves = await db.pendingMoves.where({ programId: run.programId }).sortBy('id');
  if (moves.length === 0) return { run, blocks };
  const drawn = new Set(nodes.map(({ id }) => id));
  const at = run.slotsDoneUntil;
  const done = carryOutMoves({ run, blocks, moves, drawn, at, nextStepSequence: 0 });
  const changed = new Map(done.blocks.map((block) => [block.block, block]));
  return { run: done.run, blocks: blocks.map((block) => changed.get(block.block) ?? block) };
}

/** The history matters to decisions on campaigns alone; most accounts have messages by the hundred thousand. */
function doesAskAboutCampaigns(programs: readonly ProgramInput[]): boolean {
  return programs.some(({ design }) =>
    design.nodes.some((node) =>
      listConditions(node).some((condition) => getConditionCampaign(condition) !== null),
    ),
  );
}

/** [A20] What may still end a subscription, oldest first. Blocks are numbered without a gap. */
async function loadMessagesSince(db: Database, from: Instant): Promise<MessageBlock[]> {
  const [last = -1] = await db.messageBlocks.toCollection().reverse().limit(1).primaryKeys();
  const found: MessageBlock[] = [];
  for (let sequence = last; sequence >= 0; sequence--) {
    const block = await db.messageBlocks.get(sequence);
    if (!block || (block.sentAt[block.size - 1] ?? 0) < from) break;
    found.push(block);
  }
  return found.toReversed();
}

async function webhooksBefore(db: Database): Promise<WorldInput['webhooks']> {
  const last = await db.webhookBlocks.toCollection().last();
  return { nextSequence: last ? last.sequence + 1 : 0, freeAt: new Map(last?.freeAt) };
}

async function nextStepSequences(
  db: Database,
  programs: readonly ProgramInput[],
): Promise<ReadonlyMap<ProgramId, number>> {
  const sequences = new Map<ProgramId, number>();
  for (const { programId } of programs) {
    const last = await db.stepBlocks
      .where('[programId+sequence]')
      .between(...keysUnder(programId))
      .reverse()
      .limit(1)
      .primaryKeys();
    sequences.set(programId, sequenceAfter(last.map(([, sequence]) => sequence)));
  }
  return sequences;
}

function sequenceAfter([last]: readonly number[]): number {
  return last === undefined ? 0 : last + 1;
}
