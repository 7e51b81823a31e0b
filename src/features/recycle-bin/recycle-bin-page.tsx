import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS, recycleBinQuery } from '#client/queries.ts';
import type { DeletedCampaign, DeletedProgram, RecycleBin } from '#contract/recycle-bin.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConsequenceDialog, type ConsequenceRequest } from '#product/consequences/consequence-dialog.tsx';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page, PageTable } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { BinTable } from './bin-table.tsx';
import { contactWords, emptyWords } from './contact-words.ts';
import { DeletedContacts } from './deleted-contacts.tsx';
import { EmptyBinDialog } from './empty-bin-dialog.tsx';
import { PurgeCampaignDialog } from './purge-campaign-dialog.tsx';
import { words } from './words.ts';

type Tab = 'programs' | 'contacts';

export function RecycleBinPage() {
  const bin = useQuery({ ...recycleBinQuery(useApi()), staleTime: 0 });
  const [isEmptying, setIsEmptying] = useState(false);
  const count = bin.data ? bin.data.programs.length + bin.data.campaigns.length + bin.data.contacts : 0;
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button
            icon={Trash2}
            disabledReason={count === 0 ? emptyWords.nothing : undefined}
            onClick={() => setIsEmptying(true)}
          >
            {emptyWords.button}
          </Button>
        }
      />
      {bin.isPending && <DelayedSkeleton />}
      {bin.isError && (
        <ErrorState title={words.failed} onRetry={() => void bin.refetch()} busy={bin.isFetching}>
          {joinReason(getProblem(bin.error))}
        </ErrorState>
      )}
      {bin.data && <Parts bin={bin.data} />}
      <EmptyBinDialog isOpen={isEmptying} onClose={() => setIsEmptying(false)} />
    </Page>
  );
}

function Parts({ bin }: { bin: RecycleBin }) {
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('tab') === 'contacts' ? 'contacts' : 'programs';
  return (
    <Tabs<Tab>
      label={words.tabs}
      value={tab}
      onChange={(next) => setParams(next === 'programs' ? {} : { tab: next })}
      tabs={[
        {
          value: 'programs',
          label: words.programsAndCampaigns,
          count: bin.programs.length + bin.campaigns.length,
          content: <Contents bin={bin} />,
        },
        {
          value: 'contacts',
          label: contactWords.contacts,
          count: bin.contacts,
          content: <DeletedContacts />,
        },
      ]}
    />
  );
}

function Contents({ bin }: { bin: RecycleBin }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const store = useProgramsStore();
  const [asked, setAsked] = useState<ConsequenceRequest | null>(null);
  const [purging, setPurging] = useState<DeletedCampaign | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: KEYS.recycleBin });

  const ask = (event: 'restore' | 'purge', { program }: DeletedProgram) => {
    // Deleted programs are not in the list that the store was filled with.
    store.dispatch({ type: 'programReceived', program });
    setAsked({ event, program });
  };

  const restoreCampaign = async (campaign: DeletedCampaign) => {
    try {
      await api.restoreCampaign(campaign);
      showToast({ text: words.restored(campaign.name) });
      await Promise.all(
        [KEYS.recycleBin, KEYS.campaigns, KEYS.catalogue].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
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
