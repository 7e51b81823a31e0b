import { useQuery } from '@tanstack/react-query';
import { Mail, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { campaignsQuery } from '#client/queries.ts';
import type { CampaignRow } from '#contract/campaigns.ts';
import { foldText } from '#domain/words/fold-text.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { CampaignDialog } from '#product/campaigns/campaign-dialog.tsx';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page, PageControls, PageTable } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { CampaignTable } from './campaign-table.tsx';
import { DeleteCampaignDialog } from './delete-campaign-dialog.tsx';
import { words } from './words.ts';

/** A new campaign, or one to be changed. */
type Writing = Readonly<{ campaign: CampaignRow | null }>;

export function CampaignsPage() {
  const campaigns = useQuery(campaignsQuery(useApi()));
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const setSearch = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const [writing, setWriting] = useState<Writing | null>(null);
  const written = useOpening(writing);
  const [deleting, setDeleting] = useState<CampaignRow | null>(null);

  return (
    <Page shape="fill">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button variant="primary" icon={Plus} onClick={() => setWriting({ campaign: null })}>
            {words.create}
          </Button>
        }
      />
      {campaigns.isPending && <DelayedSkeleton />}
      {campaigns.isError && (
        <ErrorState title={words.failed} onRetry={() => void campaigns.refetch()} busy={campaigns.isFetching}>
          {joinReason(getProblem(campaigns.error))}
        </ErrorState>
      )}
      {campaigns.data?.length === 0 && (
        <EmptyState icon={Mail} title={words.empty}>
          {words.emptyText}
        </EmptyState>
      )}
      {campaigns.data && campaigns.data.length > 0 && (
        <>
          <PageControls>
            <SearchField label={words.search} value={search} onChange={setSearch} />
          </PageControls>
          <Matches
            campaigns={campaigns.data}
            search={search}
            onEdit={(campaign) => setWriting({ campaign })}
            onDelete={setDeleting}
            onShowAll={() => setSearch('')}
          />
        </>
      )}
      {written.asked && (
        <CampaignDialog
          key={written.count}
          campaign={written.asked.campaign}
          isOpen={writing !== null}
          onClose={() => setWriting(null)}
        />
      )}
      <DeleteCampaignDialog campaign={deleting} onClose={() => setDeleting(null)} />
    </Page>
  );
}

type MatchesProps = Readonly<{
  campaigns: readonly CampaignRow[];
  search: string;
  onEdit: (campaign: CampaignRow) => void;
  onDelete: (campaign: CampaignRow) => void;
  onShowAll: () => void;
}>;

function Matches({ campaigns, search, onEdit, onDelete, onShowAll }: MatchesProps) {
  const matching = campaigns.filter((campaign) => isMatch(campaign, search));
  if (matching.length === 0) {
    return (
      <EmptyState
        icon={Mail}
        title={words.noMatch}
        action={<Button onClick={onShowAll}>{words.showAll}</Button>}
      >
        {words.noMatchText(search)}
      </EmptyState>
    );
  }
  return (
    <PageTable>
      <CampaignTable campaigns={matching} onEdit={onEdit} onDelete={onDelete} />
    </PageTable>
  );
}

function isMatch({ name, subject }: CampaignRow, search: string): boolean {
  return foldText(`${name}\n${subject}`).includes(foldText(search.trim()));
}
