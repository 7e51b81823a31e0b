import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { DeletedCampaign } from '#contract/recycle-bin.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useOpening } from '#product/use-opening.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  /** Null while closed. */
  campaign: DeletedCampaign | null;
  onClose: () => void;
}>;

export function PurgeCampaignDialog({ campaign, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const { asked } = useOpening(campaign);
  const purge = useMutation({
    mutationFn: api.purgeCampaign,
    onSuccess: async () => {
      onClose();
      showToast({ text: words.purged(asked?.name ?? '') });
      await queries.invalidateQueries({ queryKey: KEYS.recycleBin });
    },
  });
  return (
    <ConfirmDialog
      isOpen={campaign !== null}
      onClose={() => {
        purge.reset();
        onClose();
      }}
      onConfirm={() => {
        if (asked) purge.mutate(asked);
      }}
      title={words.purgeNamed(asked?.name ?? '')}
      lead={words.purgeCampaignLead}
      confirmLabel={words.purge}
      confirmIcon={Trash2}
      confirmVariant="danger"
      busy={purge.isPending}
      error={purge.isError ? joinReason(getProblem(purge.error)) : undefined}
    />
  );
}
