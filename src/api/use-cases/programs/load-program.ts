import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { Database } from '#api/storage/db.ts';
import type { DesignRecord } from '#api/storage/records.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';

export async function loadProgram(db: Database, programId: ProgramId): Promise<Program> {
  const program = await db.programs.get(programId);
  if (!program) throw new ApiRefusal(notFound('program'));
  return program;
}

export async function loadDesign(db: Database, programId: ProgramId): Promise<DesignRecord> {
  const design = await db.designs.get(programId);
  if (!design) throw new Error(`Program ${programId} has no design`);
  return design;
}
