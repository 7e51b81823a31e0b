import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { historyQuery } from '#client/history-queries.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { getTabStop } from '#features/builder/design/design-state.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { HistoryList } from './history-list.tsx';
import { VersionStage } from './version-stage.tsx';
import { historyWords as words } from './words.ts';
import styles from './history.module.css';

/** In place of canvas and panels: what was done to the program, and how it looked then. */
export function HistoryView({ program }: { readonly program: ProgramSummary }) {
  const { store } = useBuilder();
  const place = useHistoryPlace();
  const history = useInfiniteQuery(historyQuery(useApi(), program.id));
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? [];
  const chosen = place.version ?? entries[0]?.id ?? null;
  const close = () => {
    place.close();
    const stop = getTabStop(store.getState());
    if (stop !== undefined) focusNode(stop);
  };
  if (history.isError) {
    return (
      <ErrorState title={words.failed} onRetry={() => void history.refetch()} busy={history.isFetching} />
    );
  }
  if (chosen === null) return <DelayedSkeleton label={words.loading} rows={8} />;
  return (
    <div className={styles['view']}>
      <HistoryList
        entries={entries}
        chosen={chosen}
        onChoose={(entry) => place.look(entry, place.against === entry ? null : place.against)}
        onClose={close}
        more={
          history.hasNextPage
            ? { isBusy: history.isFetchingNextPage, load: () => void history.fetchNextPage() }
            : null
        }
      />
      <VersionStage
        program={program}
        entries={entries}
        chosen={chosen}
        against={place.against}
        onCompare={(against) => place.look(chosen, against)}
        onRestored={close}
      />
    </div>
  );
}
