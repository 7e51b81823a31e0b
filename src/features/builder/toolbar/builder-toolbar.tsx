import { PanelLeftOpen } from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import {
  PROGRAM_COMMANDS as commands,
  type OpenProgram,
} from '#features/builder/commands/program-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';
import { LIST_WORDS } from '#features/builder/list/words.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { asButton } from '#product/commands/command-controls.ts';
import { StatusBadge } from '#product/status-badge.tsx';
import { useProgramEntry } from '#store/programs-context.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { FiguresMenu } from './figures-menu.tsx';
import { HistoryItems } from './history-items.tsx';
import { PanelItems } from './panel-items.tsx';
import { UtilitiesMenu } from './utilities-menu.tsx';
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
  const builder = useBuilder();
  const rehearsal = usePlayPlace('rehearsal');
  const open: OpenProgram = { builder, program, saving, lifecycle, rehearse: () => rehearsal.show(true) };
  return (
    <header className={styles['bar']}>
      {!listToggle.isOpen && (
        <IconButton
          name={LIST_WORDS.show}
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
          <PanelItems />
          {program.enrolled.ever > 0 && <FiguresMenu />}
          <UtilitiesMenu open={open} />
          <ToolbarSeparator />
          <SaveItem open={open} />
          <StateItem open={open} />
        </Toolbar>
      </div>
    </header>
  );
}

function SaveItem({ open }: { open: OpenProgram }) {
  const isChanged = useDesign(isDirty);
  // What was typed and can't be applied can be saved no more than it can be applied; saving says so.
  useDesign(({ draft }) => draft !== null);
  return (
    <ToolbarItem>
      <Button
        icon={commands.save.icon}
        busy={open.saving.isSaving}
        className={cx(styles['plain'], isChanged && styles['unsaved'])}
        {...asButton(commands.save, open)}
      >
        {commands.save.label}
      </Button>
    </ToolbarItem>
  );
}

/** The change of state that comes next, **Activate** or **Deactivate**: one button, which keeps the focus when it turns. */
function StateItem({ open }: { open: OpenProgram }) {
  const isPending = (useProgramEntry(open.program.id)?.pending ?? null) !== null;
  const isActive = open.program.status === 'Active';
  const command = isActive ? commands.deactivate : commands.activate;
  const [verb, object] = words.deactivateParts;
  return (
    <ToolbarItem>
      <Button
        variant={isActive ? 'warning' : 'primary'}
        icon={command.icon}
        className={cx(styles['plain'], styles['state'])}
        busy={isPending}
        {...asButton(command, open)}
        tooltip={undefined}
      >
        {isActive ? (
          <>
            {verb} <span className={styles['rest']}>{object}</span>
          </>
        ) : (
          command.label
        )}
      </Button>
    </ToolbarItem>
  );
}
