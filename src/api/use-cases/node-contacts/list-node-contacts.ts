import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { Database } from '#api/storage/db.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import type {
  ContactOrder,
  CsvFile,
  NodeContact,
  NodeContactsPage,
  WhichContacts,
} from '#contract/node-contacts.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { findLatestEnd } from '#domain/nodes/describe-wait.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import { getMovePlan, type MovePlan } from '#domain/programs/pending-moves.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { loadMoves } from './moves.ts';
import { orderVisits, searchVisits } from './search-visits.ts';
import { findVisits, type Visit } from './visits.ts';

type At = { readonly programId: ProgramId; readonly nodeId: NodeId };
type What = {
  readonly which: WhichContacts;
  readonly order: ContactOrder;
  readonly search?: string | undefined;
};
type Page = What & { readonly limit: number; readonly after?: string | undefined };

/** A page of those at a step, or who ever were; the cursor is a place in the order. */
export async function listNodeContacts(
  { db }: Pick<ApiContext, 'db'>,
  at: At,
  { limit, after, ...what }: Page,
): Promise<NodeContactsPage> {
  return db.transaction('r', db.tables, async () => {
    const { run, node } = await atNode(db, at);
    const visits = run ? await visitsWanted(db, { run, nodeId: at.nodeId }, what) : [];
    const from = Number(after ?? 0);
    const end = from + limit;
    return {
      contacts: await inFull(db, visits.slice(from, end), {
        node,
        plan: await planFor(db, at.programId, what.which),
      }),
      next: end < visits.length ? String(end) : null,
      total: visits.length,
    };
  });
}

/** Everyone the same list shows, as a file. Moments are in UTC, so that any program reads them alike. */
export async function exportNodeContacts(
  { db }: Pick<ApiContext, 'db'>,
  at: At,
  what: What,
): Promise<CsvFile> {
  return db.transaction('r', db.tables, async () => {
    const { run, node, program } = await atNode(db, at);
    const visits = run ? await visitsWanted(db, { run, nodeId: at.nodeId }, what) : [];
    const contacts = await inFull(db, visits, { node, plan: new Map() });
    const rows = contacts.map(({ email, name, subscription, arrivedAt, leftAt, dueAt }) => [
      email ?? 'Deleted contact',
      name,
      subscription ?? '',
      momentOrEmpty(arrivedAt),
      momentOrEmpty(leftAt),
      momentOrEmpty(dueAt),
    ]);
    return {
      fileName: fileName(program.name, node ? getNodeTitle(node) : 'Deleted step', what.which),
      csv: formatCsv(['Email', 'Name', 'Subscription', 'Arrived', 'Left', 'Waiting until'], rows),
    };
  });
}

/** The step may have been deleted since: then it is known to the run alone. */
async function atNode(db: Database, { programId, nodeId }: At) {
  const program = await loadProgram(db, programId);
  const { design } = await loadDesign(db, programId);
  const run = await db.runs.get(programId);
  const node = design.nodes.find(({ id }) => id === nodeId);
  if (!node && !run?.nodeIds.includes(nodeId)) throw new ApiRefusal(notFound('step'));
  return { program, run, node };
}

async function visitsWanted(
  db: Database,
  at: { readonly run: StoredRun; readonly nodeId: NodeId },
  { which, order, search }: What,
): Promise<readonly Visit[]> {
  return orderVisits(db, await searchVisits(db, await findVisits(db, at, which), search), order);
}

async function planFor(db: Database, programId: ProgramId, which: WhichContacts): Promise<MovePlan> {
  return which === 'here' ? getMovePlan(await loadMoves(db, programId)) : new Map();
}

async function inFull(
  db: Database,
  visits: readonly Visit[],
  { node, plan }: { readonly node: ProgramNode | undefined; readonly plan: MovePlan },
): Promise<readonly NodeContact[]> {
  const contacts = await db.contacts.bulkGet(visits.map(({ contactId }) => contactId));
  return visits.map((visit, index) => {
    const contact = contacts[index];
    const planned = visit.leftAt === null ? plan.get(visit.enrolment) : undefined;
    return {
      contactId: visit.contactId,
      enrolment: visit.enrolment,
      email: contact?.email ?? null,
      name: contact ? formatName(contact) : '',
      subscription: contact?.subscription ?? null,
      arrivedAt: visit.arrivedAt as Instant,
      leftAt: visit.leftAt as Instant | null,
      dueAt:
        visit.dueAt === null
          ? null
          : findLatestEnd(node, {
              arrivedAt: visit.arrivedAt as Instant,
              dueAt: visit.dueAt as Instant,
            }),
      planned: planned ? { to: planned.to, isStepDeleted: planned.isStepDeleted } : null,
    };
  });
}

function formatName({ fields }: Contact): string {
  return [fields['FIRSTNAME'], fields['LASTNAME']].filter((part) => typeof part === 'string').join(' ');
}

/** "2026-11-24T10:00:00Z"; empty for never. */
function momentOrEmpty(at: Instant | null): string {
  return at === null || !Number.isFinite(at) ? '' : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function fileName(program: string, step: string, which: WhichContacts): string {
  const words = `${program} ${step} ${which === 'here' ? 'here now' : 'ever here'}`;
  return `${words.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.csv`;
}
