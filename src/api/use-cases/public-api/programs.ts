import type { Database } from '#api/storage/db.ts';
import type { PublicPaging, PublicProgram } from '#contract/public-api.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { formatMoment } from './format-moment.ts';

/** [I3] By id, so that a page shows what it showed before. */
export async function listPublicPrograms(
  db: Database,
  { select, skip }: PublicPaging,
): Promise<readonly PublicProgram[]> {
  const programs = await db.programs
    .orderBy(':id')
    .filter(({ status }) => status !== 'Deleted')
    .offset(skip)
    .limit(select)
    .toArray();
  return programs.flatMap((program) => publicProgram(program) ?? []);
}

export async function findPublicProgram(db: Database, id: ProgramId): Promise<PublicProgram | null> {
  const program = await db.programs.get(id);
  return program ? publicProgram(program) : null;
}

/** [I2] Null for a deleted one, which the public API does not know. */
function publicProgram({ id, name, status, created }: Program): PublicProgram | null {
  return status === 'Deleted' ? null : { id, name, status, dateCreated: formatMoment(created.at) };
}
