import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { problemOf } from '#client/api-error.ts';
import type { CampaignRow } from '#contract/audience.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { namesOf } from './names-of.ts';
import { thingWords as words } from './thing-words.ts';

/** Something of the audience that others name; it has no recycle bin. */
type Thing = Pick<CampaignRow, 'usedBy' | 'usedByBinned'> & {
  readonly name: string;
  readonly contacts: number;
  readonly usedBySegments: readonly string[];
};

/** Something else that names it, by the names: with `isKept` the thing is kept for it. */
type OtherUser = Readonly<{ label: string; names: readonly string[]; detail?: string; isKept: boolean }>;

type Props = Readonly<{
  thing: Thing;
  others?: readonly OtherUser[] | undefined;
  words: Readonly<{
    deleteNamed: (name: string) => string;
    deleteLead: (contacts: number) => string;
    deleted: (name: string) => string;
    usedByBinnedDetail: string;
  }>;
  remove: () => Promise<void>;
  isOpen: boolean;
  onClose: () => void;
}>;

/** Says what names a thing, and deletes it when nothing listed does. */
export function DeleteThingDialog({ thing, others = [], words: own, remove, isOpen, onClose }: Props) {
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      onClose();
      showToast({ text: own.deleted(thing.name) });
    },
  });
  const problem = removal.isError ? problemOf(removal.error) : null;
  const users: readonly OtherUser[] = [
    { label: words.usedBy, names: namesOf(thing.usedBy), isKept: true },
    { label: words.usedBySegments, names: thing.usedBySegments, isKept: true },
    ...others,
    {
      label: words.usedByBinned,
      names: namesOf(thing.usedByBinned),
      detail: own.usedByBinnedDetail,
      isKept: false,
    },
  ];
  const found = users.filter(({ names }) => names.length > 0);
  const disabledReason = found.some(({ isKept }) => isKept) ? words.inUse : undefined;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => removal.mutate()}
      title={own.deleteNamed(thing.name)}
      lead={disabledReason ?? own.deleteLead(thing.contacts)}
      facts={found.map(factOf)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={disabledReason}
      busy={removal.isPending}
      error={problem ? joinReason(problem) : undefined}
    />
  );
}

function factOf({ label, names, detail }: OtherUser): Fact {
  return { label, value: names.join(', '), detail, tone: 'warning' };
}
