import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import { addCampaign } from '#api/use-cases/campaigns/campaigns.ts';
import { recordChange } from '#api/use-cases/history/record-change.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { describeDesignChange } from '#api/use-cases/programs/summaries.ts';
import { loadTestCases } from '#api/use-cases/test-cases/stored-test-cases.ts';
import type { CopyProgram, CreateProgram, ProgramDetail } from '#contract/programs.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { NEW_BODY } from '#domain/campaigns/footer.ts';
import type { Design } from '#domain/design/design.ts';
import type { FolderId, ProgramId } from '#domain/ids.ts';
import { createProgram } from '#domain/programs/create-program.ts';
import { isCopyable } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { createDesignFrom, listCampaignNames, type Template } from '#domain/templates/templates.ts';
import { getWrittenTestCase, type WrittenTestCase } from '#domain/test-cases/test-case.ts';

/** To be called inside a transaction. */
export async function addProgram(
  deps: ApiContext,
  { name, folderId, template }: CreateProgram,
): Promise<Acted<ProgramDetail>> {
  const campaigns = await addCampaignsOf(template, deps);
  const design = createDesignFrom(template, await loadCatalogue(deps.db));
  const program = await storeNewProgram(deps, {
    name,
    folderId,
    design,
    what: 'create',
    summary: 'Created',
  });
  return {
    result: program.result,
    news: [...campaigns, program].flatMap(({ news }) => news),
    activity: [...campaigns, program].flatMap(({ activity }) => activity),
  };
}

/** [T5] */
async function addCampaignsOf(template: Template, deps: ApiContext): Promise<readonly Acted<Campaign>[]> {
  const { campaigns } = await loadCatalogue(deps.db);
  const known = new Set([...campaigns.values()].map(({ name }) => name));
  const added: Acted<Campaign>[] = [];
  for (const name of listCampaignNames(template)) {
    if (known.has(name)) continue;
    added.push(await addCampaign(deps, { ...UNWRITTEN, name }));
  }
  return added;
}

const UNWRITTEN = { subject: '', fromName: '', preheader: '', body: NEW_BODY };

/** A draft with the same design and no contacts. */
export async function copyProgram(
  deps: ApiContext,
  programId: ProgramId,
  named: CopyProgram,
): Promise<Acted<ProgramDetail>> {
  const original = await loadProgram(deps.db, programId);
  if (!isCopyable(original.status)) throw new ApiRefusal(deletedProgram());
  const { design } = await loadDesign(deps.db, programId);
  const summary = `Copied from “${original.name}”`;
  // [X9]
  const testCases = (await loadTestCases(deps.db, programId)).map(getWrittenTestCase);
  return storeNewProgram(deps, { ...named, design, testCases, what: 'copy', summary });
}

function deletedProgram(): ApiProblem {
  return {
    kind: 'conflict',
    title: 'A deleted program cannot be copied',
    detail: 'Restore it from the recycle bin first.',
  };
}

type NewProgram = Pick<HistoryRecord, 'what' | 'summary'> & {
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly design: Design;
  readonly testCases?: readonly WrittenTestCase[];
};

/** The database gives the id when it stores the program. */
const NO_ID_YET = 0 as ProgramId;

/** Stores a draft; to be called inside a transaction. */
export async function storeNewProgram(deps: ApiContext, made: NewProgram): Promise<Acted<ProgramDetail>> {
  const { db } = deps;
  const { name, folderId, design, what, summary, testCases = [] } = made;
  const { now: at, by } = await loadRequestContext(deps);
  const result = createProgram({ id: NO_ID_YET, name, folderId, created: { at, by } });
  if (!result.ok) throw refuseTransition(result.refusal);
  if (folderId !== null && !(await db.folders.get(folderId))) throw new ApiRefusal(notFound('folder'));
  const { id: _noIdYet, ...draft } = result.value;
  const id = await db.programs.add(draft);
  const program: Program = { ...draft, id };
  await db.designs.add({ programId: id, design, revision: program.designRevision });
  await db.testCases.bulkAdd(
    testCases.map((testCase) => ({ ...testCase, programId: id, revision: FIRST_REVISION })),
  );
  const activity = [await recordChange(db, program, { what, summary, design })];
  return { ...(await describeDesignChange(deps, program, design)), activity };
}
