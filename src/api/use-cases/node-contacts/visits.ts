import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import type { WhichContacts } from '#contract/node-contacts.ts';
import { ENROLMENT_BLOCK, STEP_KINDS, type StoredRun } from '#domain/engine/records/stored.ts';
import type { ContactId, NodeId, ProgramId } from '#domain/ids.ts';

/** One stay of one contact at a step, in milliseconds; `leftAt` is null while it is there. */
export type Visit = {
  readonly contactId: ContactId;
  readonly enrolment: number;
  readonly arrivedAt: number;
  readonly leftAt: number | null;
  /** When the engine looks again; null when the contact has left. */
  readonly dueAt: number | null;
};

type At = { readonly run: StoredRun; readonly nodeId: NodeId };

const ARRIVED = STEP_KINDS.indexOf('arrived');
const FINISHED = STEP_KINDS.indexOf('finished');

/** Who is at a step, or ever was, in the order of arrival. Reads block by block: others are answered in between. */
export async function findVisits(db: Database, at: At, which: WhichContacts): Promise<readonly Visit[]> {
  const node = at.run.nodeIds.indexOf(at.nodeId);
  if (node < 0) return [];
  const here = await findVisitsNow(db, at.run.programId, node);
  if (which === 'here') return here.toSorted((one, other) => one.arrivedAt - other.arrivedAt);
  return visitsEver(db, at.run, { node, here });
}

/** Contacts at a node at this moment, by the order of their enrolment. */
export async function findVisitsNow(db: Database, programId: ProgramId, node: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  await enrolmentBlocks(db, programId).each((block) => {
    for (let row = 0; row < block.size; row++) {
      if (block.node[row] !== node || block.outcome[row] !== 0) continue;
      visits.push({
        contactId: (block.contact[row] ?? 0) as ContactId,
        enrolment: block.block * ENROLMENT_BLOCK + row,
        arrivedAt: block.arrivedAt[row] ?? 0,
        leftAt: null,
        dueAt: block.dueAt[row] ?? 0,
      });
    }
  });
  return visits;
}

type Open = { enrolment: number; arrivedAt: number; leftAt: number | null };

async function visitsEver(
  db: Database,
  run: StoredRun,
  { node, here }: { readonly node: number; readonly here: readonly Visit[] },
): Promise<readonly Visit[]> {
  const stays: Open[] = [];
  const open = new Map<number, Open>();
  await db.stepBlocks
    .where('[programId+sequence]')
    .between(...keysUnder(run.programId))
    .each((block) => {
      for (let row = 0; row < block.size; row++) {
        const kind = block.kind[row];
        if (kind !== ARRIVED && kind !== FINISHED) continue;
        const enrolment = block.enrolment[row] ?? 0;
        const at = block.at[row] ?? 0;
        const stay = open.get(enrolment);
        if (stay) {
          stay.leftAt = at;
          open.delete(enrolment);
        }
        if (kind !== ARRIVED || block.node[row] !== node) continue;
        const next: Open = { enrolment, arrivedAt: at, leftAt: null };
        stays.push(next);
        open.set(enrolment, next);
      }
    });
  const contacts = await loadContacts(db, run);
  const due = new Map(here.map(({ enrolment, dueAt }) => [enrolment, dueAt]));
  return stays.map((stay) => ({
    ...stay,
    contactId: (contacts[stay.enrolment] ?? 0) as ContactId,
    dueAt: stay.leftAt === null ? (due.get(stay.enrolment) ?? null) : null,
  }));
}

/** Contact id by enrolment number. */
async function loadContacts(db: Database, { programId, ever }: StoredRun): Promise<Int32Array> {
  const contacts = new Int32Array(ever);
  await enrolmentBlocks(db, programId).each((block) => {
    contacts.set(block.contact.subarray(0, block.size), block.block * ENROLMENT_BLOCK);
  });
  return contacts;
}

function enrolmentBlocks(db: Database, programId: ProgramId) {
  return db.enrolmentBlocks.where('[programId+block]').between(...keysUnder(programId));
}
