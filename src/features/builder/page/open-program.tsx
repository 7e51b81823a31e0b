import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { catalogueQuery, programQuery } from '#client/queries.ts';
import type { ProgramId } from '#domain/ids.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import { useProgram, useProgramsStore } from '#store/programs-store.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { BuilderHost } from './builder-host.tsx';
import { InBin, NotFound } from './lazy-open-failures.ts';
import { PAGE_WORDS } from './words.ts';

type Props = Readonly<{ programId: ProgramId; listToggle: ListPlace }>;

/** Loads a program with what its steps can name, and says so when it can't be shown. */
export function OpenProgram({ programId, listToggle }: Props) {
  const api = useApi();
  const detail = useQuery(programQuery(api, programId));
  const catalogue = useQuery(catalogueQuery(api));
  const history = useHistoryPlace();
  const programs = useProgramsStore();
  const program = useProgram(programId);
  const loaded = detail.data?.program;

  useEffect(() => {
    if (loaded) programs.dispatch({ type: 'programReceived', program: loaded });
  }, [programs, loaded]);

  if (program?.status === 'Deleted' && !history.isOpen)
    return <InBin name={program.name} onHistory={history.open} />;
  if (detail.data && catalogue.data && program) {
    return (
      <BuilderHost
        // Another program with the same number, after the account was reset, is opened anew.
        key={detail.data.program.created.at}
        detail={detail.data}
        catalogueAnswer={catalogue.data}
        program={program}
        listToggle={listToggle}
      />
    );
  }
  const error = detail.error ?? catalogue.error;
  if (error) {
    const problem = getProblem(error);
    if (problem.kind === 'notFound') return <NotFound />;
    const retry = () => void Promise.all([detail.refetch(), catalogue.refetch()]);
    return (
      <ErrorState
        title={PAGE_WORDS.loadFailed}
        onRetry={retry}
        busy={detail.isFetching || catalogue.isFetching}
      >
        {joinReason(problem)}
      </ErrorState>
    );
  }
  // It was here and is gone: deleted for good in another tab.
  if (detail.data && !detail.isFetching && catalogue.data) return <NotFound />;
  return <DelayedSkeleton label={PAGE_WORDS.loading} rows={6} />;
}
