import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import type { NewSegment, SegmentUsage } from '#contract/segments.ts';
import { describeReference, isInCatalogue } from '#domain/catalogue/names.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { SegmentId } from '#domain/ids.ts';
import { checkRule } from '#domain/nodes/rule-checks.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import type { Segment } from '#domain/segments/segment.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** Each of these is called inside a transaction. */
export async function addSegment(deps: Sources, content: NewSegment): Promise<Acted<Segment>> {
  const segment = {
    ...(await checked(deps, content)),
    revision: FIRST_REVISION,
  };
  const id = await deps.db.segments.add(segment);
  const added = { id, ...segment };
  return { result: added, ...(await changed(deps, added, 'Created')) };
}

/** Programs that use it go by the new rule from now on, running ones too. */
export async function changeSegment(
  deps: Sources,
  { id, revision }: SeenRow<SegmentId>,
  content: NewSegment,
): Promise<Acted<Segment>> {
  const before = await loadSegment(deps, id);
  checkRevision('segment', before, revision);
  const segment = raiseRevision({ ...before, ...(await checked(deps, content)) });
  await deps.db.segments.put(segment);
  return { result: segment, ...(await changed(deps, segment, 'Changed')) };
}

export async function segmentUsage(db: Database, id: SegmentId): Promise<SegmentUsage> {
  return db.transaction('r', [db.programs, db.designs], async () => {
    const { listed, deleted } = (await loadUsage(db))({ kind: 'segment', id });
    return { usedBy: listed, usedByDeleted: deleted };
  });
}

/** Gone at once: segments have no recycle bin. */
export async function deleteSegment(
  deps: Sources,
  { id, revision }: SeenRow<SegmentId>,
): Promise<Acted<void>> {
  const segment = await loadSegment(deps, id);
  checkRevision('segment', segment, revision);
  const { listed } = (await loadUsage(deps.db))({ kind: 'segment', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('segment', listed));
  await deps.db.segments.delete(id);
  return { result: undefined, ...(await changed(deps, segment, 'Deleted')) };
}

async function changed(
  deps: Sources,
  { id, name }: Segment,
  what: string,
): Promise<Omit<Acted<Segment>, 'result'>> {
  await touchAccount(deps.db, {}, 'same');
  return {
    news: [{ type: 'catalogueChanged' }, ...(await newsOfMissing(deps))],
    activity: [{ kind: 'segment', what: `${what} the segment`, name, thingId: id }],
  };
}

async function loadSegment({ db }: Sources, id: SegmentId): Promise<Segment> {
  const segment = await db.segments.get(id);
  if (!segment) throw new ApiRefusal(notFound('segment'));
  return segment;
}

/** The rule must be one that can be met and can be missed, about things that are there. */
async function checked({ db }: Sources, { name, rule }: NewSegment): Promise<NewSegment> {
  const refusal = checkName(name, 'segment');
  if (refusal) throw refuseTransition(refusal);
  const catalogue = await loadCatalogue(db);
  const missing = listRuleReferences(rule).find((reference) => !isInCatalogue(reference, catalogue));
  if (missing)
    throw unusable(
      `The rule uses ${describeReference(missing)}, which no longer exists`,
      'Choose another one.',
    );
  const [problem] = checkRule(rule, catalogue);
  if (problem) throw unusable(problem.text, problem.advice);
  return { name: name.trim(), rule };
}

function unusable(title: string, detail: string): ApiRefusal {
  return new ApiRefusal({ kind: 'unusable', title, detail });
}
