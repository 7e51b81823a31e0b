import {
  ChevronDown,
  CircleAlert,
  CircleCheck,
  Clapperboard,
  LogOut,
  PanelLeftOpen,
  Play,
  Redo2,
  Save,
  Square,
  Undo2,
  Wrench,
} from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { ariaShortcutOf, withShortcut } from '#features/builder/commands/keys.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { isDirty, redoName, undoName } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import { utilityEntries } from '#features/builder/lifecycle/utilities.ts';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { StatusBadge } from '#product/status-badge.tsx';
import { useProgramEntry } from '#store/programs-context.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { Menu } from '#ui/menu.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { FiguresMenu } from './figures-menu.tsx';
import { toolbarItemId } from './toolbar-ids.ts';
import styles from './builder-toolbar.module.css';

const words = WORDS.toolbar;

type Props = Readonly<{
  program: ProgramSummary;
  saving: Saving;
  lifecycle: Lifecycle;
  listToggle: ListPlace;
}>;

/** Name, state, and everything that can be done with the program as a whole. */
export function BuilderToolbar({ program, saving, lifecycle, listToggle }: Props) {
  return (
    <header className={styles['bar']}>
      {!listToggle.isOpen && (
        <IconButton
          name={WORDS.list.show}
          icon={PanelLeftOpen}
          onClick={listToggle.toggle}
          className={styles['toggle']}
        />
      )}
      <h1 className={styles['name']} title={program.name}>
        {program.name}
      </h1>
      <StatusBadge program={program} />
      <div className={styles['tools']}>
        <Toolbar label={words.label}>
          <HistoryItems />
          <ToolbarSeparator />
          <ValidationItem />
          <ExitConditionsItem />
          <RehearseItem />
          {program.enrolled.ever > 0 && <FiguresMenu />}
          <Menu
            align="end"
            entries={utilityEntries(program, lifecycle)}
            trigger={
              <ToolbarItem id={toolbarItemId('utilities')}>
                <Button
                  variant="quiet"
                  icon={Wrench}
                  iconEnd={ChevronDown}
                  className={cx(styles['opener'], styles['spare'])}
                >
                  <span className={styles['label']}>{words.utilities}</span>
                </Button>
              </ToolbarItem>
            }
          />
          <ToolbarSeparator />
          <SaveItem saving={saving} status={program.status} />
          <StateItem program={program} lifecycle={lifecycle} />
        </Toolbar>
      </div>
    </header>
  );
}

function HistoryItems() {
  const { store, isEditable } = useBuilder();
  const undo = useDesign(undoName);
  const redo = useDesign(redoName);
  const off = (name: string | null, reason: string) => (isEditable && name !== null ? undefined : reason);
  return (
    <>
      <ToolbarItem>
        <IconButton
          name={words.undo}
          icon={Undo2}
          tooltip={withShortcut(undo === null ? words.undo : words.undoNamed(undo), 'undo')}
          aria-description={undo ?? undefined}
          aria-keyshortcuts={ariaShortcutOf('undo')}
          offBecause={off(undo, words.nothingToUndo)}
          onClick={() => store.dispatch({ type: 'undone' })}
        />
      </ToolbarItem>
      <ToolbarItem>
        <IconButton
          name={words.redo}
          icon={Redo2}
          tooltip={withShortcut(redo === null ? words.redo : words.redoNamed(redo), 'redo')}
          aria-description={redo ?? undefined}
          aria-keyshortcuts={ariaShortcutOf('redo')}
          offBecause={off(redo, words.nothingToRedo)}
          onClick={() => store.dispatch({ type: 'redone' })}
        />
      </ToolbarItem>
    </>
  );
}

function ValidationItem() {
  const { store, checks } = useBuilder();
  const errors = useDesign((state) => problemsIn(state.present, checks).errors);
  const isOpen = useDesign((state) => state.openPanel?.kind === 'validation');
  return (
    <ToolbarItem>
      <Button
        id={toolbarItemId('validation')}
        variant="quiet"
        icon={errors > 0 ? CircleAlert : CircleCheck}
        count={errors > 0 ? errors : undefined}
        pressed={isOpen}
        className={errors > 0 ? styles['faulty'] : undefined}
        onClick={() =>
          store.dispatch(
            isOpen ? { type: 'panelClosed' } : { type: 'panelOpened', panel: { kind: 'validation' } },
          )
        }
      >
        <span className={styles['label']}>{words.validation}</span>
      </Button>
    </ToolbarItem>
  );
}

function ExitConditionsItem() {
  const { store } = useBuilder();
  const isOpen = useDesign((state) => state.openPanel?.kind === 'exitConditions');
  return (
    <ToolbarItem>
      <Button
        id={toolbarItemId('exitConditions')}
        variant="quiet"
        icon={LogOut}
        pressed={isOpen}
        className={styles['spare']}
        onClick={() =>
          store.dispatch(
            isOpen ? { type: 'panelClosed' } : { type: 'panelOpened', panel: { kind: 'exitConditions' } },
          )
        }
      >
        <span className={styles['label']}>{words.exitConditions}</span>
      </Button>
    </ToolbarItem>
  );
}

function RehearseItem() {
  const { isOpen, show } = usePlayPlace('rehearsal');
  return (
    <ToolbarItem>
      <Button
        id={toolbarItemId('rehearse')}
        variant="quiet"
        icon={Clapperboard}
        pressed={isOpen}
        className={styles['spare']}
        onClick={() => show(!isOpen)}
      >
        <span className={styles['label']}>{words.rehearse}</span>
      </Button>
    </ToolbarItem>
  );
}

function SaveItem({ saving, status }: { saving: Saving; status: ProgramSummary['status'] }) {
  const { isEditable } = useBuilder();
  const isChanged = useDesign(isDirty);
  const viewOnly = status === 'ReadOnly' ? words.readOnlyFixed : words.activeFixed;
  const reason = isChanged ? undefined : words.nothingToSave;
  return (
    <ToolbarItem>
      <Button
        icon={Save}
        busy={saving.isSaving}
        className={cx(styles['plain'], isChanged && styles['unsaved'])}
        offBecause={isEditable ? reason : viewOnly}
        aria-keyshortcuts={ariaShortcutOf('save')}
        tooltip={withShortcut(words.save, 'save')}
        onClick={() => void saving.save()}
      >
        {words.save}
      </Button>
    </ToolbarItem>
  );
}

function StateItem({ program, lifecycle }: { program: ProgramSummary; lifecycle: Lifecycle }) {
  const isPending = (useProgramEntry(program.id)?.pending ?? null) !== null;
  if (program.status === 'Active') {
    const [verb, object] = words.deactivateParts;
    return (
      <ToolbarItem>
        <Button
          variant="warning"
          icon={Square}
          className={cx(styles['plain'], styles['state'])}
          busy={isPending}
          onClick={() => lifecycle.ask('deactivate')}
        >
          {verb} <span className={styles['rest']}>{object}</span>
        </Button>
      </ToolbarItem>
    );
  }
  return (
    <ToolbarItem>
      <Button
        variant="primary"
        icon={Play}
        className={cx(styles['plain'], styles['state'])}
        busy={isPending}
        offBecause={program.status === 'ReadOnly' ? words.readOnlyActivate : undefined}
        onClick={lifecycle.activate}
      >
        {words.activate}
      </Button>
    </ToolbarItem>
  );
}
