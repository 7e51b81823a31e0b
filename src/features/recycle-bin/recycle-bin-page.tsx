import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { KEYS, recycleBinQuery } from '#client/queries.ts';
import type { BinnedCampaign, BinnedProgram, RecycleBin } from '#contract/programs.ts';
import { type ConsequenceAsked, ConsequenceDialog } from '#product/consequence-dialog.tsx';
import { useProgramsStore } from '#store/programs-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page, PageTable } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { BinTable } from './bin-table.tsx';
import { PurgeCampaignDialog } from './purge-campaign-dialog.tsx';
import { words } from './words.ts';

export function RecycleBinPage() {
  const bin = useQuery({ ...recycleBinQuery(useApi()), staleTime: 0 });
  return (
    <Page shape="fill">
      <PageHeader title={words.title} description={words.description} />
      {bin.isPending && <DelayedSkeleton />}
      {bin.isError && (
        <ErrorState title={words.failed} onRetry={() => void bin.refetch()} busy={bin.isFetching}>
          {problemOf(bin.error).title}
        </ErrorState>
      )}
      {bin.data && <Contents bin={bin.data} />}
    </Page>
  );
}

function Contents({ bin }: { bin: RecycleBin }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const store = useProgramsStore();
  const [asked, setAsked] = useState<ConsequenceAsked | null>(null);
  const [purging, setPurging] = useState<BinnedCampaign | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: KEYS.recycleBin });

  const ask = (event: 'restore' | 'purge', { program }: BinnedProgram) => {
    // Deleted programs are not in the list that the store was filled with.
    store.dispatch({ type: 'programReceived', program });
    setAsked({ event, program });
  };

  const restoreCampaign = async ({ id, name }: BinnedCampaign) => {
    try {
      await api.restoreCampaign(id);
      showToast({ text: words.restored(name) });
      await Promise.all(
        [KEYS.recycleBin, KEYS.campaigns, KEYS.catalogue].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    } catch (error) {
      showToast({ text: problemOf(error).title, tone: 'danger' });
    }
  };

  const isEmpty = bin.programs.length + bin.campaigns.length === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyState icon={Trash2} title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <PageTable>
          <BinTable
            bin={bin}
            onProgram={ask}
            onRestoreCampaign={(campaign) => void restoreCampaign(campaign)}
            onPurgeCampaign={setPurging}
          />
        </PageTable>
      )}
      <ConsequenceDialog
        asked={asked}
        onClose={() => setAsked(null)}
        onDone={(program) => {
          void refresh();
          if (!program) return;
          const onPress = () => void navigate(`/programs/${program.id}`);
          showToast({ text: words.restored(program.name), action: { label: words.open, onPress } });
        }}
      />
      <PurgeCampaignDialog campaign={purging} onClose={() => setPurging(null)} />
    </>
  );
}
