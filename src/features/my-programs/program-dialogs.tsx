import { useNavigate } from 'react-router-dom';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import type { BulkRequest } from '#features/my-programs/bulk/bulk-actions.ts';
import { BulkEventDialog } from '#features/my-programs/bulk/bulk-event-dialog.tsx';
import { BulkMoveDialog } from '#features/my-programs/bulk/bulk-move-dialog.tsx';
import type { BulkResult } from '#features/my-programs/bulk/use-one-by-one.ts';
import { FoldersDialog } from '#features/my-programs/folders/folders-dialog.tsx';
import { ConsequenceDialog } from '#product/consequences/consequence-dialog.tsx';
import { NameFolderDialog } from '#product/name-and-folder/name-folder-dialog.tsx';
import type { NameFolderTask } from '#product/name-and-folder/use-name-folder-task.ts';
import { useOpening } from '#product/use-opening.ts';
import { NewProgramDialog } from './new-program-dialog.tsx';
import { words } from './words.ts';

/** What a screen full of programs can be asked to do, each in its own dialog. */
export type DialogRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'folders' }
  | ({ readonly kind: 'bulk' } & BulkRequest)
  | { readonly kind: 'task'; readonly task: NameFolderTask; readonly program: ProgramSummary }
  | { readonly kind: 'event'; readonly event: ConsequentialEvent; readonly program: ProgramSummary };

type Props = Readonly<{
  asked: DialogRequest | null;
  onClose: () => void;
  onBulkDone: (results: readonly BulkResult[]) => void;
}>;

export function ProgramDialogs({ asked, onClose, onBulkDone }: Props) {
  const navigate = useNavigate();
  const openProgram = (id: ProgramId) => void navigate(`/programs/${id}`);
  const event = asked?.kind === 'event' ? asked : null;
  const recoveryAction = (refusal: Refusal) => {
    if (event && refusal.kind === 'validationErrors') {
      return { label: words.openInBuilder, onSelect: () => openProgram(event.program.id) };
    }
    if (refusal.kind === 'activeLimitReached') {
      return { label: words.showActive, onSelect: () => void navigate('/programs?status=Active') };
    }
    return undefined;
  };
  return (
    <>
      <NewProgramDialog isOpen={asked?.kind === 'new'} onClose={onClose} onCreated={openProgram} />
      <NameFolderDialog asked={asked?.kind === 'task' ? asked : null} onClose={onClose} />
      <FoldersDialog isOpen={asked?.kind === 'folders'} onClose={onClose} />
      <BulkDialog asked={asked?.kind === 'bulk' ? asked : null} onClose={onClose} onDone={onBulkDone} />
      <ConsequenceDialog asked={event} onClose={onClose} recoveryAction={recoveryAction} />
    </>
  );
}

type BulkProps = Readonly<{
  /** Null while closed. */
  asked: BulkRequest | null;
  onClose: () => void;
  onDone: (results: readonly BulkResult[]) => void;
}>;

/** Each opening starts afresh, with the programs as they were selected then. */
function BulkDialog({ asked, ...rest }: BulkProps) {
  const opening = useOpening(asked);
  if (!opening.asked) return null;
  const { event, programs } = opening.asked;
  const props = { ...rest, programs, isOpen: asked !== null };
  if (event === 'move') return <BulkMoveDialog key={opening.count} {...props} />;
  return <BulkEventDialog key={opening.count} {...props} event={event} />;
}
