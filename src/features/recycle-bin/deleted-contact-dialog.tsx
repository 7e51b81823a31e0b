import { useMutation, useQuery } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { DeletedContactDetail, DeletedContactRow } from '#contract/recycle-bin.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { contactWords as words } from './contact-words.ts';
import { words as binWords } from './words.ts';

export type AskedContact = { readonly event: 'restore' | 'purge'; readonly contact: DeletedContactRow };

type Props = Readonly<{ asked: AskedContact; isOpen: boolean; onClose: () => void }>;

/** Says in numbers what comes back with a contact, or is gone with it, before it is done. */
export function DeletedContactDialog({ asked: { event, contact }, isOpen, onClose }: Props) {
  const api = useApi();
  const navigate = useNavigate();
  const { id, email } = contact;
  const isRestore = event === 'restore';
  const detail = useQuery({
    queryKey: [...KEYS.recycleBin, 'contact', id],
    queryFn: () => api.deletedContact(id),
    gcTime: 0,
    staleTime: 0,
    enabled: isOpen,
  });
  const act = useMutation({
    mutationFn: async () => {
      await (isRestore ? api.restoreContact(id) : api.purgeContact(id));
    },
    onSuccess: () => {
      onClose();
      const onPress = () => void navigate(`/audience/contacts/${id}`);
      if (isRestore) showToast({ text: words.restored(email), action: { label: binWords.open, onPress } });
      else showToast({ text: words.purged(email) });
    },
  });
  const failure = act.error ?? detail.error;
  const problem = failure && getProblem(failure);
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => act.mutate()}
      title={isRestore ? words.restoreTitle(email) : words.purgeTitle(email)}
      lead={isRestore ? words.restoreLead : words.purgeLead}
      facts={detail.data && (isRestore ? returning(detail.data) : losing(detail.data))}
      confirmLabel={isRestore ? binWords.restore : binWords.purge}
      confirmIcon={isRestore ? RotateCcw : Trash2}
      confirmVariant={isRestore ? 'primary' : 'danger'}
      busy={act.isPending}
      error={problem ? joinReason(problem) : undefined}
    />
  );
}

function returning(detail: DeletedContactDetail): readonly Fact[] {
  const lost = words.describeLost(detail.lost);
  return [
    { label: words.subscription, value: words.returnsAs[detail.subscription] },
    { label: words.values, value: words.valuesBack(detail.values) },
    { label: words.lists, value: words.listed(detail.lists) },
    { label: words.preferences, value: words.listed(detail.preferences) },
    detail.insideAgain.length > 0
      ? {
          label: words.insideAgain,
          value: detail.insideAgain.join(', '),
          detail: words.insideAgainDetail,
        }
      : { label: words.insideAgain, value: words.notInside, detail: words.notInsideDetail },
    ...(lost === ''
      ? []
      : [{ label: words.lost, value: lost, detail: words.lostDetail, tone: 'warning' as const }]),
  ];
}

function losing({ values, lists, preferences, enrolments, messages }: DeletedContactDetail): readonly Fact[] {
  return [
    {
      label: words.lostForever,
      value: words.describeLostForever(values, lists.length, preferences.length),
      detail: words.lostForeverDetail,
      tone: 'danger',
    },
    { label: words.kept, value: words.describeKept(enrolments, messages) },
    { label: words.backups, value: words.backupsValue, detail: words.backupsDetail },
  ];
}
