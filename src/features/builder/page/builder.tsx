import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
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
import messageStyles from '#features/builder/messages/messages.module.css';
import { UnappliedChangesNotice } from '#features/builder/messages/unapplied-changes-notice.tsx';
import { Panels } from '#features/builder/panels/panels.tsx';
import { useYielding } from '#features/builder/panels/use-yielding.ts';
import { useNewerVersion } from '#features/builder/saving/use-newer-version.ts';
import { useSaving } from '#features/builder/saving/use-saving.ts';
import { BuilderToolbar } from '#features/builder/toolbar/builder-toolbar.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { FocusOnSwitch } from './focus-on-switch.tsx';
import styles from './builder.module.css';

type Props = Readonly<{ program: ProgramSummary; createdAt: Instant; listToggle: ListPlace }>;

// What is not on the first screen of a program follows it.
const Outline = lazy(async () => ({
  default: (await import('#features/builder/outline/outline.tsx')).Outline,
}));
const HistoryView = lazyComponent(
  async () => (await import('#features/builder/history/history-view.tsx')).HistoryView,
  <div className={styles['outlinePlace']} />,
);
const ReplayBar = lazyComponent(
  async () => (await import('#features/builder/replay/replay-bar.tsx')).ReplayBar,
);
const RehearsalColumn = lazyComponent(
  async () => (await import('#features/builder/rehearsal/rehearsal-column.tsx')).RehearsalColumn,
  <div className={styles['rehearsalPlace']} />,
);
const RehearsalBar = lazyComponent(
  async () => (await import('#features/builder/rehearsal/rehearsal-bar.tsx')).RehearsalBar,
);
const FollowedPerson = lazyComponent(
  async () => (await import('#features/builder/rehearsal/followed-person.tsx')).FollowedPerson,
);
const StepSearch = lazyComponent(
  async () => (await import('#features/builder/search/step-search.tsx')).StepSearch,
);
const KeptMessage = lazyComponent(
  async () => (await import('#features/builder/messages/local-draft-message.tsx')).LocalDraftMessage,
);
const BuilderDialogs = lazyComponent(async () => (await import('./builder-dialogs.tsx')).BuilderDialogs);

/** An open program: toolbar, message, palette, canvas or outline, panel. */
export function Builder({ program, createdAt, listToggle }: Props) {
  const { canvas, isEditable, hasEnrolled } = useBuilder();
  const isSearching = useStore(canvas, ({ search }) => search !== null);
  const replay = usePlayPlace('replay');
  const rehearsal = usePlayPlace('rehearsal');
  const saving = useSaving(program);
  const lifecycle = useLifecycle(program, saving);
  const isYielding = useYielding(listToggle);
  const newer = useNewerVersion(program, saving);
  const history = useHistoryPlace();
  const [view] = useView();
  const [shown, setShown] = useState({ view, isSwitched: false });
  if (shown.view !== view) setShown({ view, isSwitched: true });
  // Not on demand: a key that is pressed as soon as the program is drawn must be heard.
  useBuilderCommands({ program, saving, lifecycle });
  useClipboardEvents();
  useTouchDrag();
  return (
    <>
      <BuilderToolbar program={program} saving={saving} lifecycle={lifecycle} listToggle={listToggle} />
      <div className={messageStyles['place']}>
        <InformationMessage program={program} lifecycle={lifecycle} />
        <div className={messageStyles['over']}>
          <KeptMessage program={program} createdAt={createdAt} newer={newer} onCompare={saving.compare} />
        </div>
      </div>
      {rehearsal.isOpen && <RehearsalBar />}
      {replay.isOpen && !rehearsal.isOpen && hasEnrolled && <ReplayBar />}
      <div className={styles['work']} data-rehearsing={rehearsal.isOpen || undefined}>
        {history.isOpen ? (
          <HistoryView program={program} />
        ) : (
          <>
            {rehearsal.isOpen && <RehearsalColumn />}
            {isEditable && view === 'canvas' && !rehearsal.isOpen && <Palette isYielding={isYielding} />}
            <Suspense fallback={<div className={styles['outlinePlace']} />}>
              <div className={styles['stage']} data-steps>
                {view === 'canvas' ? (
                  <Canvas programName={program.name} />
                ) : (
                  <Outline programName={program.name} />
                )}
                <FocusOnSwitch key={view} isSwitched={shown.isSwitched} />
                {isSearching && <StepSearch />}
              </div>
            </Suspense>
            {rehearsal.isOpen && <FollowedPerson />}
            <Panels />
          </>
        )}
      </div>
      <BuilderDialogs program={program} saving={saving} lifecycle={lifecycle} />
      <UnappliedChangesNotice />
      <LeaveGuard saving={saving} />
    </>
  );
}
