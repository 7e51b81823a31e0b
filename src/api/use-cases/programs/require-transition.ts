import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { loadCatalogue, loadDeletedCampaigns } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import { countOfStatus } from '#api/storage/program-index.ts';
import { loadDesign } from '#api/use-cases/programs/load-program.ts';
import { findMissingReferences } from '#api/use-cases/programs/missing-references.ts';
import { createLastNameFinder } from '#domain/catalogue/last-names.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { ProgramId } from '#domain/ids.ts';
import { type EventType, type Facts, type LifecycleEvent, transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';

type Asked = { readonly event: LifecycleEvent; readonly onRevision: number };

/** The program as `transition` leaves it, null after a purge; throws its refusal, with the last change if that is why. */
export async function requireTransition(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  before: Program,
  { event, onRevision }: Asked,
): Promise<Program | null> {
  const facts = await loadFacts(deps, { program: before, event: event.type, onRevision });
  const result = transition(before, event, facts);
  if (result.ok) return result.value;
  if (result.refusal.kind !== 'staleRevision') throw refuseTransition(result.refusal);
  const last = await deps.db.history.where({ programId: before.id }).last();
  throw refuseTransition(result.refusal, last?.summary);
}

/** What `transition` needs to know; what the event does not ask about is not looked up. */
export async function loadFacts(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { program, event, onRevision }: { program: Program; event: EventType; onRevision: number | null },
): Promise<Facts> {
  const { db } = deps;
  return {
    ...(await loadRequestContext(deps)),
    onRevision,
    // What a command activates is what is stored; the screen asks before it leaves changes behind.
    isDesignSaved: true,
    hasEverEnrolled: await hasEverEnrolled(db, program.id),
    errors: event === 'activate' ? await findErrors(db, program.id) : [],
    missing: event === 'restore' ? await findMissingReferences(db, program.id) : [],
    activePrograms: event === 'activate' ? await countOfStatus(db, 'Active') : 0,
  };
}

async function hasEverEnrolled(db: Database, programId: ProgramId): Promise<boolean> {
  const run = await db.runs.get(programId);
  return run !== undefined && run.ever > 0;
}

async function findErrors(db: Database, programId: ProgramId): Promise<readonly ValidationProblem[]> {
  const { design } = await loadDesign(db, programId);
  const [catalogue, deletedCampaigns] = await Promise.all([
    loadCatalogue(db, listDesignReferences(design)),
    loadDeletedCampaigns(db),
  ]);
  const problems = validateDesign(design, catalogue, {
    programId,
    findLastName: createLastNameFinder(deletedCampaigns),
  });
  return problems.filter(({ severity }) => severity === 'error');
}
