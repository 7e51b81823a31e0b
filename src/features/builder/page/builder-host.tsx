import { useQuery } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useApi } from '#client/api-context.ts';
import { segmentsQuery } from '#client/queries.ts';
import { useSettledNow, useTimeZone } from '#client/use-account.ts';
import type { CatalogueAnswer } from '#contract/catalogue.ts';
import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { createLastNameFinder } from '#domain/catalogue/last-names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { isEditable } from '#domain/programs/lifecycle.ts';
import { MINUTE } from '#domain/schedule/instant.ts';
import { createBuilderActions } from '#features/builder/design/builder-actions.ts';
import { type Builder as BuilderParts, BuilderProvider } from '#features/builder/design/builder-context.tsx';
import { createCanvasStore } from '#features/builder/design/canvas-store.ts';
import { createCatalogue } from '#features/builder/design/create-catalogue.ts';
import type { Checks } from '#features/builder/design/derived.ts';
import { createDesignStore } from '#features/builder/design/design-store.ts';
import { createFiguresStore } from '#features/builder/design/figures-store.ts';
import { useProgramNames } from '#features/builder/design/program-names.ts';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import { LiveFigures } from '#features/builder/steps/live-figures.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { Builder } from './builder.tsx';

type Props = Readonly<{
  detail: ProgramDetail;
  catalogueAnswer: CatalogueAnswer;
  program: ProgramSummary;
  listToggle: ListPlace;
}>;

const DeletedProgramHistory = lazyComponent(
  async () => (await import('./deleted-program-history.tsx')).DeletedProgramHistory,
);

/** Makes what an open builder lives on, and hands it down. */
export function BuilderHost({ detail, catalogueAnswer, program, listToggle }: Props) {
  const [stores] = useState(() => makeStores(detail));
  const programs = useProgramNames();
  const catalogue = useMemo(() => createCatalogue(catalogueAnswer, programs), [catalogueAnswer, programs]);
  const checks = useChecks(catalogue, catalogueAnswer.deletedCampaigns, program.id);
  const timeZone = useTimeZone();
  const words = useMemo(
    (): WordsContext => ({ catalogue, timeZone, now: detail.program.created.at }),
    [catalogue, timeZone, detail],
  );
  const hasEnrolled = program.enrolled.ever > 0;
  const isPlayed = useStore(stores.figures.replay, ({ at }) => at !== null);
  const hasFigures = hasEnrolled || isPlayed;
  const canEdit = isEditable(program.status);
  const parts = useMemo(
    (): BuilderParts => ({
      ...stores,
      programId: program.id,
      catalogue,
      checks,
      words,
      hasEnrolled,
      hasFigures,
      isEditable: canEdit,
    }),
    [stores, program.id, catalogue, checks, words, hasEnrolled, hasFigures, canEdit],
  );
  return (
    <BuilderProvider value={parts}>
      <ReactFlowProvider>
        {hasEnrolled && <LiveFigures parts={parts} />}
        {program.status === 'Deleted' ? (
          <DeletedProgramHistory program={program} />
        ) : (
          <Builder program={program} createdAt={detail.program.created.at} listToggle={listToggle} />
        )}
      </ReactFlowProvider>
    </BuilderProvider>
  );
}

function makeStores({ design, program }: ProgramDetail) {
  const store = createDesignStore(design, program.designRevision);
  const actions = createBuilderActions(store, () => crypto.randomUUID() as NodeId);
  return { store, actions, canvas: createCanvasStore(), figures: createFiguresStore() };
}

/** A delay until a date that is past is told within so long. */
const LOOK_AGAIN = 15 * MINUTE;

/** What the design is checked against: made anew only when the catalogue, the numbers or the time of day change. */
function useChecks(
  catalogue: Catalogue,
  deletedCampaigns: CatalogueAnswer['deletedCampaigns'],
  programId: ProgramId,
): Checks {
  const { data } = useQuery(segmentsQuery(useApi()));
  const timeZone = useTimeZone();
  const now = useSettledNow(LOOK_AGAIN);
  return useMemo(() => {
    const contactsInSegment = data && new Map(data.map(({ id, contacts }) => [id, contacts]));
    const facts = {
      programId,
      findLastName: createLastNameFinder(deletedCampaigns),
      ...(contactsInSegment && { contactsInSegment }),
      ...(now !== undefined && { clock: { now, timeZone } }),
    };
    return { catalogue, facts };
  }, [catalogue, deletedCampaigns, programId, data, now, timeZone]);
}
