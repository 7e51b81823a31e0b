import type { Database } from '#api/storage/db.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';

/** In the order in which they were written. */
export async function loadTestCases(db: Database, programId: ProgramId): Promise<readonly TestCase[]> {
  return db.testCases.where({ programId }).sortBy('id');
}
