import type { ProgramSummary } from '#contract/programs.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import styles from './builder.module.css';
import { Canvas } from '#features/builder/canvas/canvas.tsx';
import { ConnectDialog } from '#features/builder/canvas/connect-dialog.tsx';
import { Palette } from '#features/builder/canvas/palette.tsx';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import { LeaveGuard } from '#features/builder/messages/leave-guard.tsx';
import { InformationMessage } from '#features/builder/messages/information-message.tsx';
import { KeptMessage } from '#features/builder/messages/kept-message.tsx';
import { LeftBehind } from '#features/builder/messages/left-behind.tsx';
import { Outline } from '#features/builder/outline/outline.tsx';
import { Panels } from '#features/builder/panels/panels.tsx';
import { StaleDialog } from '#features/builder/saving/stale-dialog.tsx';
import { useNewerVersion } from '#features/builder/saving/use-newer-version.ts';
import { useSaving } from '#features/builder/saving/use-saving.ts';
import { BuilderToolbar } from '#features/builder/toolbar/builder-toolbar.tsx';
import { useLifecycle } from '#features/builder/toolbar/use-lifecycle.ts';
import { LifecycleDialogs } from '#features/builder/toolbar/lifecycle-dialogs.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useFocusOnSwitch } from './use-focus-on-switch.ts';
import { useView } from './use-view.ts';

type Props = Readonly<{ program: ProgramSummary; createdAt: Instant; listToggle: ListPlace }>;

/** An open program: toolbar, message, palette, canvas or outline, panel. */
export function Builder({ program, createdAt, listToggle }: Props) {
  const { isEditable } = useBuilder();
  const saving = useSaving(program);
  const lifecycle = useLifecycle(program, saving);
  const newer = useNewerVersion(program, saving);
  const [view] = useView();
  useFocusOnSwitch(view);
  useShortcuts(saving);
  return (
    <>
      <BuilderToolbar program={program} saving={saving} lifecycle={lifecycle} listToggle={listToggle} />
      <InformationMessage program={program} lifecycle={lifecycle} />
      <KeptMessage program={program} createdAt={createdAt} newer={newer} onCompare={saving.compare} />
      <div className={styles['work']}>
        {isEditable && view === 'canvas' && <Palette />}
        {view === 'canvas' ? <Canvas programName={program.name} /> : <Outline programName={program.name} />}
        <Panels />
      </div>
      <LifecycleDialogs program={program} saving={saving} lifecycle={lifecycle} />
      <StaleDialog program={program} saving={saving} />
      <ConnectDialog />
      <LeftBehind />
      <LeaveGuard saving={saving} />
    </>
  );
}
