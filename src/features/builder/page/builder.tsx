import { lazy, Suspense, useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { Canvas } from '#features/builder/canvas/canvas.tsx';
import { Palette } from '#features/builder/canvas/palette.tsx';
import { useClipboardEvents } from '#features/builder/clipboard/use-clipboard-events.ts';
import { useBuilderCommands } from '#features/builder/commands/use-builder-commands.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { useTouchDrag } from '#features/builder/dragging/use-touch-drag.ts';
import { useLifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import { InformationMessage } from '#features/builder/messages/information-message.tsx';
import { LeaveGuard } from '#features/builder/messages/leave-guard.tsx';
import { LeftBehind } from '#features/builder/messages/left-behind.tsx';
import { Panels } from '#features/builder/panels/panels.tsx';
import { useNewerVersion } from '#features/builder/saving/use-newer-version.ts';
import { useSaving } from '#features/builder/saving/use-saving.ts';
import { SearchWhenAsked } from '#features/builder/search/search-when-asked.tsx';
import { BuilderToolbar } from '#features/builder/toolbar/builder-toolbar.tsx';
import { FocusOnSwitch } from './focus-on-switch.tsx';
import styles from './builder.module.css';

type Props = Readonly<{ program: ProgramSummary; createdAt: Instant; listToggle: ListPlace }>;

// What is not on the first screen of a program follows it.
const Outline = lazy(async () => ({
  default: (await import('#features/builder/outline/outline.tsx')).Outline,
}));
const HistoryView = lazy(async () => ({
  default: (await import('#features/builder/history/history-view.tsx')).HistoryView,
}));
const ReplayBar = lazy(async () => ({
  default: (await import('#features/builder/replay/replay-bar.tsx')).ReplayBar,
}));
const RehearsalColumn = lazy(async () => ({
  default: (await import('#features/builder/rehearsal/rehearsal-column.tsx')).RehearsalColumn,
}));
const RehearsalBar = lazy(async () => ({
  default: (await import('#features/builder/rehearsal/rehearsal-bar.tsx')).RehearsalBar,
}));
const FollowedPerson = lazy(async () => ({
  default: (await import('#features/builder/rehearsal/followed-person.tsx')).FollowedPerson,
}));
const KeptMessage = lazy(async () => ({
  default: (await import('#features/builder/messages/kept-message.tsx')).KeptMessage,
}));
const BuilderDialogs = lazy(async () => ({
  default: (await import('./builder-dialogs.tsx')).BuilderDialogs,
}));

/** An open program: toolbar, message, palette, canvas or outline, panel. */
export function Builder({ program, createdAt, listToggle }: Props) {
  const { isEditable, hasEnrolled } = useBuilder();
  const replay = usePlayPlace('replay');
  const rehearsal = usePlayPlace('rehearsal');
  const saving = useSaving(program);
  const lifecycle = useLifecycle(program, saving);
  const newer = useNewerVersion(program, saving);
  const history = useHistoryPlace();
  const [view] = useView();
  const [shown, setShown] = useState({ view, isSwitched: false });
  if (shown.view !== view) setShown({ view, isSwitched: true });
  useBuilderCommands({ program, saving, lifecycle });
  useClipboardEvents();
  useTouchDrag();
  return (
    <>
      <BuilderToolbar program={program} saving={saving} lifecycle={lifecycle} listToggle={listToggle} />
      <InformationMessage program={program} lifecycle={lifecycle} />
      <Suspense fallback={null}>
        <KeptMessage program={program} createdAt={createdAt} newer={newer} onCompare={saving.compare} />
      </Suspense>
      {rehearsal.isOpen && (
        <Suspense fallback={null}>
          <RehearsalBar />
        </Suspense>
      )}
      {replay.isOpen && !rehearsal.isOpen && hasEnrolled && (
        <Suspense fallback={null}>
          <ReplayBar />
        </Suspense>
      )}
      <div className={styles['work']} data-rehearsing={rehearsal.isOpen || undefined}>
        {history.isOpen ? (
          <Suspense fallback={<div className={styles['outlinePlace']} />}>
            <HistoryView program={program} />
          </Suspense>
        ) : (
          <>
            {rehearsal.isOpen && (
              <Suspense fallback={<div className={styles['rehearsalPlace']} />}>
                <RehearsalColumn />
              </Suspense>
            )}
            {isEditable && view === 'canvas' && !rehearsal.isOpen && <Palette />}
            <Suspense fallback={<div className={styles['outlinePlace']} />}>
              <div className={styles['stage']} data-steps>
                {view === 'canvas' ? (
                  <Canvas programName={program.name} />
                ) : (
                  <Outline programName={program.name} />
                )}
                <FocusOnSwitch key={view} isSwitched={shown.isSwitched} />
                <SearchWhenAsked />
              </div>
            </Suspense>
            {rehearsal.isOpen && (
              <Suspense fallback={null}>
                <FollowedPerson />
              </Suspense>
            )}
            <Panels />
          </>
        )}
      </div>
      <Suspense fallback={null}>
        <BuilderDialogs program={program} saving={saving} lifecycle={lifecycle} />
      </Suspense>
      <LeftBehind />
      <LeaveGuard saving={saving} />
    </>
  );
}
