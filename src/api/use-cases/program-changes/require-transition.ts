import { refusalProblem } from '#api/refusal/lifecycle-refusal.ts';
import type { Database } from '#api/storage/db.ts';
import { lastChangeOf } from '#api/use-cases/history/record-change.ts';
import type { Transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';

/** What `transition` accepted, null after a purge; throws its refusal, with the last change if that is why. */
export async function acceptedLanding(
  db: Database,
  before: Program,
  result: Transition,
): Promise<Program | null> {
  if (result.ok) return result.value;
  if (result.refusal.kind !== 'staleRevision') throw refusalProblem(result.refusal);
  throw refusalProblem(result.refusal, await lastChangeOf(db, before.id));
}

export async function acceptedProgram(db: Database, before: Program, result: Transition): Promise<Program> {
  const program = await acceptedLanding(db, before, result);
  if (program === null) throw new Error('Only a purge leaves no program');
  return program;
}
