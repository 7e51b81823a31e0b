import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { getProblem } from '#client/connection/api-error.ts';
import type { Usage } from '#contract/usage.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { listNames } from './list-names.ts';
import { resourceWords as words } from './words.ts';

/** What others name, and what has no recycle bin: a list, a data field or a preference. */
type Resource = Usage & {
  readonly name: string;
  readonly contacts: number;
  readonly usedBySegments: readonly string[];
};

/** What else names it, by name: with `isKept` it can't be deleted. */
export type OtherUser = Readonly<{
  label: string;
  names: readonly string[];
  detail?: string;
  isKept: boolean;
}>;

type Props<R> = Readonly<{
  resource: R;
  others?: readonly OtherUser[] | undefined;
  words: Readonly<{
    deleteNamed: (name: string) => string;
    deleteLead: (contacts: number) => string;
    deleted: (name: string) => string;
    usedByDeletedDetail: string;
  }>;
  remove: (resource: R) => Promise<void>;
  isOpen: boolean;
  onClose: () => void;
}>;

/** Shows what names a resource, and deletes it when nothing needs it. */
export function DeleteResourceDialog<R extends Resource>({
  resource,
  others = [],
  words: own,
  remove,
  isOpen,
  onClose,
}: Props<R>) {
  const removal = useMutation({
    mutationFn: () => remove(resource),
    onSuccess: () => {
      onClose();
      showToast({ text: own.deleted(resource.name) });
    },
  });
  const problem = removal.isError ? getProblem(removal.error) : null;
  const users: readonly OtherUser[] = [
    { label: words.usedBy, names: listNames(resource.usedBy), isKept: true },
    { label: words.usedBySegments, names: resource.usedBySegments, isKept: true },
    ...others,
    {
      label: words.usedByDeleted,
      names: listNames(resource.usedByDeleted),
      detail: own.usedByDeletedDetail,
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
      title={own.deleteNamed(resource.name)}
      lead={disabledReason ?? own.deleteLead(resource.contacts)}
      facts={found.map(toFact)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={disabledReason}
      busy={removal.isPending}
      error={problem ? joinReason(problem) : undefined}
    />
  );
}

function toFact({ label, names, detail }: OtherUser): Fact {
  return { label, value: names.join(', '), detail, tone: 'warning' };
}
