import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { CreateProgram, ProgramDetail } from '#contract/programs.ts';
import { createDesignFrom } from '#domain/templates/templates.ts';
import { storeNewProgram } from './store-new-program.ts';

/** To be called inside a transaction. */
export async function addProgram(
  deps: ApiContext,
  { name, folderId, template }: CreateProgram,
): Promise<Acted<ProgramDetail>> {
  const design = createDesignFrom(template, await loadCatalogue(deps.db));
  return storeNewProgram(deps, { name, folderId, design, what: 'create', summary: 'Created' });
}
