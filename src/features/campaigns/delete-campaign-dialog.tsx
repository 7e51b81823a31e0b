import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { CampaignRow } from '#contract/campaigns.ts';
import { raiseRevision } from '#domain/revision.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useOpening } from '#product/use-opening.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  /** Null while nothing is to be deleted. */
  campaign: CampaignRow | null;
  onClose: () => void;
}>;

export function DeleteCampaignDialog({ campaign, onClose }: Props) {
  const { asked } = useOpening(campaign);
  if (!asked) return null;
  return <DeleteDialog campaign={asked} isOpen={campaign !== null} onClose={onClose} />;
}

function DeleteDialog({
  campaign,
  isOpen,
  onClose,
}: {
  campaign: CampaignRow;
  isOpen: boolean;
  onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: KEYS.campaigns }),
      queries.invalidateQueries({ queryKey: KEYS.catalogue }),
      queries.invalidateQueries({ queryKey: KEYS.recycleBin }),
    ]);
  const restore = async () => {
    // [U1] The deletion was one change.
    await api.restoreCampaign(raiseRevision(campaign));
    await refresh();
    showToast({ text: words.restored(campaign.name) });
  };
  const remove = useMutation({
    mutationFn: () => api.deleteCampaign(campaign),
    onSuccess: async () => {
      onClose();
      await refresh();
      showToast({
        text: words.deleted(campaign.name),
        action: {
          label: words.undo,
          onPress: () => {
            restore().catch((error: unknown) =>
              showToast({ text: joinReason(getProblem(error)), tone: 'danger' }),
            );
          },
        },
      });
    },
  });
  const isUsed = campaign.usedBy.length > 0;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={() => {
        remove.reset();
        onClose();
      }}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(campaign.name)}
      lead={isUsed ? words.inUse(campaign.usedBy.length) : words.deleteLead}
      facts={listFacts(campaign)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={isUsed ? words.inUse(campaign.usedBy.length) : undefined}
      busy={remove.isPending}
      error={remove.isError ? joinReason(getProblem(remove.error)) : undefined}
    />
  );
}

function listFacts(campaign: CampaignRow): readonly Fact[] {
  const facts: Fact[] = [];
  if (campaign.usedBy.length > 0) {
    facts.push({ label: words.usedBy, value: <Programs programs={campaign.usedBy} />, tone: 'warning' });
  }
  if (campaign.usedByDeleted.length > 0) {
    facts.push({
      label: words.usedByDeleted,
      value: campaign.usedByDeleted.map(({ name }) => name).join(', '),
      detail: words.usedByDeletedDetail,
      tone: 'warning',
    });
  }
  return facts;
}

function Programs({ programs }: { programs: CampaignRow['usedBy'] }) {
  return programs.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/programs/${id}`}>{name}</Link>
    </span>
  ));
}
