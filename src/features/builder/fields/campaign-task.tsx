import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { campaignsQuery } from '#client/queries.ts';
import type { CampaignId } from '#domain/ids.ts';
import { useOpening } from '#product/use-opening.ts';
import { lazyComponent } from '#ui/lazy-component.tsx';

/** A campaign to be written: a new one, or one that is there. */
export type CampaignDialogRequest = Readonly<{ id: CampaignId | null }>;

type Props = Readonly<{
  /** Null while nothing is asked for. */
  task: CampaignDialogRequest | null;
  onClose: () => void;
  onWritten: (id: CampaignId) => void;
}>;

const CampaignDialog = lazyComponent(
  async () => (await import('#product/campaigns/campaign-dialog.tsx')).CampaignDialog,
);

/** Writes a campaign without leaving the program; fetched when it is first asked for. */
export function CampaignTask({ task, onClose, onWritten }: Props) {
  const { asked, count } = useOpening(task);
  const id = asked?.id ?? null;
  const campaigns = useQuery({ ...campaignsQuery(useApi()), enabled: id !== null });
  const campaign = campaigns.data?.find((one) => one.id === id) ?? null;
  if (!asked || (id !== null && !campaign)) return null;
  return (
    <CampaignDialog
      key={count}
      campaign={campaign}
      isOpen={task !== null}
      onClose={onClose}
      onWritten={onWritten}
    />
  );
}
