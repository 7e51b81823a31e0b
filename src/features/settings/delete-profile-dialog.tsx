import { Trash2 } from 'lucide-react';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import type { ProfileRow } from './profile-list.tsx';
import { type ProfileKindWords, listWords as words } from './profile-words.ts';
import { useDeletion } from './use-deletion.ts';

type Props = Readonly<{
  profile: ProfileRow;
  kind: ProfileKindWords;
  onDelete: () => Promise<void>;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

/** Says what names the profile, and deletes it when no listed program does. */
export function DeleteProfileDialog({ profile, kind, onDelete, isOpen, onClose, onClosed }: Props) {
  const isUsed = profile.usedBy.length > 0;
  const deletion = useDeletion({ onDelete, onClose, done: words.deleted(profile.name) });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      title={words.deleteNamed(profile.name)}
      lead={isUsed ? kind.inUse : kind.deleteLead}
      facts={listFacts(profile, kind)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={isUsed ? kind.inUse : undefined}
      {...deletion}
    />
  );
}

function listFacts({ usedBy, usedByDeleted }: ProfileRow, kind: ProfileKindWords): readonly Fact[] {
  const named = (programs: ProfileRow['usedBy']) => programs.map(({ name }) => name).join(', ');
  return [
    { label: words.usedByPrograms, value: named(usedBy), tone: 'warning' as const },
    {
      label: words.usedByDeleted,
      value: named(usedByDeleted),
      detail: kind.deletedDetail,
      tone: 'warning' as const,
    },
  ].filter(({ value }) => value !== '');
}
