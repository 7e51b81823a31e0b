import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import type { Database } from '#api/storage/db.ts';
import { findLastChange } from '#api/use-cases/history/record-change.ts';
import type { Transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';

/** What `transition` accepted, null after a purge; throws its refusal, with the last change if that is why. */
export async function requireTransition(
  db: Database,
  before: Program,
  result: Transition,
): Promise<Program | null> {
  if (result.ok) return result.value;
  if (result.refusal.kind !== 'staleRevision') throw refuseTransition(result.refusal);
  throw refuseTransition(result.refusal, await findLastChange(db, before.id));
}

export async function requireProgram(db: Database, before: Program, result: Transition): Promise<Program> {
  const program = await requireTransition(db, before, result);
  if (program === null) throw new Error('Only a purge leaves no program');
  return program;
}
