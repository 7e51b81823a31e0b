import type { ProgramSummary } from '#contract/programs.ts';
import { ConnectDialog } from '#features/builder/canvas/connect-dialog.tsx';
import { DeletedContactsDialog } from '#features/builder/contacts/deleted-contacts-dialog.tsx';
import { PictureDialog } from '#features/builder/files/picture-dialog.tsx';
import { LifecycleDialogs } from '#features/builder/lifecycle/lifecycle-dialogs.tsx';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import { StaleDialog } from '#features/builder/saving/stale-dialog.tsx';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { RunAfterSaving } from '#features/builder/test-cases/run-after-saving.tsx';

type Props = Readonly<{ program: ProgramSummary; saving: Saving; lifecycle: Lifecycle }>;

/** Every dialog of an open program but the one that guards it, and what follows a save. */
export function BuilderDialogs({ program, saving, lifecycle }: Props) {
  return (
    <>
      <LifecycleDialogs saving={saving} lifecycle={lifecycle} />
      <StaleDialog program={program} saving={saving} />
      <PictureDialog program={program} isOpen={lifecycle.isPictureAsked} onClose={lifecycle.closePicture} />
      <ConnectDialog />
      <DeletedContactsDialog saving={saving} />
      <RunAfterSaving />
    </>
  );
}
