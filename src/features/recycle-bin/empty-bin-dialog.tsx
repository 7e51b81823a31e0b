import { useMutation, useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatNumber } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import type { Emptying } from '#contract/recycle-bin.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { emptyWords as words } from './contact-words.ts';

type Props = Readonly<{ isOpen: boolean; onClose: () => void }>;

/** Empties the bin of what the dialog has counted. */
export function EmptyBinDialog({ isOpen, onClose }: Props) {
  const api = useApi();
  const counted = useQuery({
    queryKey: [...KEYS.recycleBin, 'emptying'],
    queryFn: api.emptying,
    gcTime: 0,
    staleTime: 0,
    enabled: isOpen,
  });
  const told = counted.data;
  const empty = useMutation({
    mutationFn: ({ at }: Emptying) => api.emptyRecycleBin(at),
    onSuccess: ({ programs, campaigns, contacts }) => {
      onClose();
      showToast({ text: words.done(programs + campaigns + contacts) });
    },
  });
  const failure = empty.error ?? counted.error;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => {
        if (told) empty.mutate(told);
      }}
      title={words.title}
      lead={words.lead}
      facts={told && listFacts(told)}
      confirmLabel={told ? words.confirm(told.programs + told.campaigns + told.contacts) : words.button}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={told ? undefined : words.counting}
      busy={empty.isPending}
      error={failure ? joinReason(getProblem(failure)) : undefined}
    />
  );
}

function listFacts({ programs, enrolments, historyEntries, campaigns, contacts }: Emptying): readonly Fact[] {
  return [
    {
      label: words.programs,
      value: formatNumber(programs),
      detail: programs > 0 && words.programsGone(enrolments, historyEntries),
    },
    { label: words.campaigns, value: formatNumber(campaigns), detail: campaigns > 0 && words.campaignsGone },
    { label: words.contacts, value: formatNumber(contacts), detail: contacts > 0 && words.contactsGone },
  ];
}
