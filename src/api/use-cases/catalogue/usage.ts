import type { Database } from '#api/storage/db.ts';
import type { UsedBy } from '#contract/problem.ts';
import { getReferenceKey, type Reference } from '#domain/catalogue/reference.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';

/** The programs whose saved design names a thing; those in the recycle bin do not keep it from being deleted. */
export type Users = { readonly listed: readonly UsedBy[]; readonly deleted: readonly UsedBy[] };

const NOBODY: Users = { listed: [], deleted: [] };

/** Reads all designs once, then answers for any reference. */
export async function loadUsage(db: Database): Promise<(reference: Reference) => Users> {
  const [programs, designs] = await Promise.all([db.programs.orderBy('id').toArray(), db.designs.toArray()]);
  const designById = new Map(designs.map(({ programId, design }) => [programId, design]));
  const users = new Map<string, { listed: UsedBy[]; deleted: UsedBy[] }>();
  for (const { id, name, status } of programs) {
    const design = designById.get(id);
    for (const reference of design ? listDesignReferences(design) : []) {
      const key = getReferenceKey(reference);
      const found = users.get(key) ?? { listed: [], deleted: [] };
      found[status === 'Deleted' ? 'deleted' : 'listed'].push({ id, name });
      users.set(key, found);
    }
  }
  return (reference) => users.get(getReferenceKey(reference)) ?? NOBODY;
}
