import { Dexie, type Transaction } from 'dexie';
import { deriveActivity } from '#api/storage/activity-of-history.ts';
import { findFirstContacts } from '#api/storage/first-contacts-of-log.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import { findRuleUse } from '#api/storage/rule-use-of-run.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { type Suppression, toSuppression } from '#domain/contacts/suppression.ts';
import type { Design } from '#domain/design/design.ts';
import type { DeletedContact, EnrolmentBlock, StepBlock, StoredRun } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { FIRST_REVISION, type Revised } from '#domain/revision.ts';

/** What version 1 did not know: rows get the value that says what was so without saying it. */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  const all = (table: string) => transaction.table<Record<string, unknown>>(table).toCollection();
  await all('contacts').modify({ preferenceIds: [] });
  await all('contactLists').modify({ joinProgramId: null });
  // Only the schedule could enrol: source 0. Where nobody is in the middle of a moment, no hop counts.
  await all('enrolmentBlocks').modify((block) => {
    block['source'] = new Uint8Array(getSize(block));
    block['hops'] = new Uint16Array(getSize(block));
  });
  // Only emails were sent: channel 0.
  await all('messageBlocks').modify((block) => {
    block['channel'] = new Uint8Array(getSize(block));
    block['sms'] = [];
    // What was clicked nobody wrote down.
    block['link'] = new Uint16Array(getSize(block));
    block['links'] = [];
  });
  await all('runs').modify({ first: [] });
  // The log of the account begins with what the histories of programs know.
  const history = await transaction.table<HistoryRecord>('history').toArray();
  const programs = await transaction.table<Program>('programs').toArray();
  await transaction.table('activity').bulkAdd(deriveActivity(history, programs));
}

/** What version 2 did not know: campaigns had no preheader. */
export async function upgradeTo3(transaction: Transaction): Promise<void> {
  await transaction.table('campaigns').toCollection().modify({ preheader: '' });
}

/**
 * [U4] A contact stored before version 4 counts its changes from 1. The revision is added on reading, since an upgrade
 * that rewrites every contact keeps a large account waiting for many seconds.
 */
export function addFirstRevision(contact: Omit<Contact, 'revision'> & Partial<Revised>): Contact {
  return { revision: FIRST_REVISION, ...contact };
}

type OldRun = { readonly nodeIds: readonly unknown[]; first: readonly number[] };

/** Tables whose rows people change, but for contacts: see `addFirstRevision`. */
const REVISED = [
  'apiUsers',
  'campaigns',
  'contactLists',
  'folders',
  'preferences',
  'segments',
  'smsProfiles',
  'testCases',
  'webhookProfiles',
] as const;

/** [U4] What version 3 did not know: rows count their changes. Nobody has a form open on them while they are upgraded. */
export async function upgradeTo4(transaction: Transaction): Promise<void> {
  const revision = FIRST_REVISION;
  for (const table of REVISED) await transaction.table(table).toCollection().modify({ revision });
  // Copies of contacts without a revision. They are made again in the background.
  await transaction.table('contactBlocks').clear();
  // Nothing read it.
  await transaction
    .table<{ changedAt?: unknown }>('segments')
    .toCollection()
    .modify((segment) => {
      delete segment.changedAt;
    });
  // The upgrade to version 2 left it empty; the engine writes a number for each step.
  await transaction
    .table<OldRun>('runs')
    .toCollection()
    .modify((run) => {
      if (run.first.length === 0) run.first = run.nodeIds.map(() => 0);
    });
}

type CountingRun = {
  readonly programId: ProgramId;
  readonly nodeIds: readonly unknown[];
  first: readonly number[] | Int32Array[];
};

/** [E27] What version 4 did not know: which contacts quantity splits had sent First. It had counted their visits. */
export async function upgradeTo5(transaction: Transaction): Promise<void> {
  const runs = transaction.table<CountingRun>('runs');
  for (const run of await runs.toArray()) {
    const nodes = run.nodeIds.length;
    const hasSplit = run.first.some((count) => Number(count) > 0);
    const logs = hasSplit ? await readLogs(transaction, run.programId) : NO_LOGS;
    await runs.put({ ...run, first: findFirstContacts(nodes, logs) });
  }
}

const NO_LOGS = { enrolmentBlocks: [], stepBlocks: [] };

async function readLogs(transaction: Transaction, programId: ProgramId) {
  const ofProgram = <Block>(table: string, key: string) =>
    transaction
      .table<Block>(table)
      .where(key)
      .between([programId, Dexie.minKey], [programId, Dexie.maxKey])
      .toArray();
  return {
    enrolmentBlocks: await ofProgram<EnrolmentBlock>('enrolmentBlocks', '[programId+block]'),
    stepBlocks: await ofProgram<StepBlock>('stepBlocks', '[programId+sequence]'),
  };
}

/** [E4] [E5] What version 5 did not know: what a start rule has been used for. */
export async function upgradeTo6(transaction: Transaction): Promise<void> {
  const runs = transaction.table<StoredRun>('runs');
  const [account] = await transaction.table<{ readonly timeZone: string }>('account').toArray();
  for (const run of await runs.toArray()) {
    const { programId, metRule } = run;
    const saved = await transaction.table<{ readonly design: Design }>('designs').get(programId);
    const { enrolmentBlocks } = metRule.length > 0 ? await readLogs(transaction, programId) : NO_LOGS;
    const use = findRuleUse(run, {
      design: saved?.design,
      program: await transaction.table<Program>('programs').get(programId),
      timeZone: account?.timeZone ?? 'UTC',
      blocks: enrolmentBlocks,
    });
    await runs.put({ ...run, ...use });
  }
}

/** [A19] What version 7 did not know: the suppression list. Contacts are read, and none is rewritten. */
export async function upgradeTo8(transaction: Transaction): Promise<void> {
  const suppressions = new Map<string, Suppression>();
  const note = (contact: Contact) => {
    const listed = toSuppression(contact);
    if (listed) suppressions.set(listed.key, listed);
  };
  await transaction.table<DeletedContact>('deletedContacts').each(({ contact }) => note(contact));
  await transaction.table<Contact>('contacts').each(note);
  await transaction.table('suppressions').bulkAdd([...suppressions.values()]);
}

function getSize({ size }: Record<string, unknown>): number {
  return typeof size === 'number' ? size : 0;
}
