import { PanelLeftOpen } from 'lucide-react';
import { useRef } from 'react';
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
import { useProgramEntry } from '#store/programs-store.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { FiguresMenu } from './figures-menu.tsx';
import { HistoryItems } from './history-items.tsx';
import { PanelItems } from './panel-items.tsx';
import { isFolded, isTerse, type Room, useRoom } from './use-room.ts';
import { UtilitiesMenu } from './utilities-menu.tsx';
import { ViewTabs } from './view-tabs.tsx';
import styles from './builder-toolbar.module.css';

const words = WORDS.toolbar;

const BADGES = {
  all: 'full',
  most: 'short',
  some: 'short',
  few: 'shape',
  folded: 'shape',
  least: 'shape',
} as const;

type Props = Readonly<{
  program: ProgramSummary;
  saving: Saving;
  lifecycle: Lifecycle;
  listToggle: ListPlace;
}>;

/** One bar of constant height: name, state, the ways to look at the program, and what can be done with it as a whole. */
export function BuilderToolbar({ program, saving, lifecycle, listToggle }: Props) {
  const builder = useBuilder();
  const rehearsal = usePlayPlace('rehearsal');
  const bar = useRef<HTMLElement>(null);
  const room = useRoom(bar, listToggle.isOpen ? listToggle.width : 0);
  const open: OpenProgram = { builder, program, saving, lifecycle, rehearse: () => rehearsal.show(true) };
  return (
    <header ref={bar} className={styles['bar']} data-room={room}>
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
      <div className={styles['status']}>
        <StatusBadge program={program} length={BADGES[room]} />
      </div>
      <ViewTabs isFolded={isFolded(room)} />
      <div className={styles['tools']}>
        <Toolbar label={words.label}>
          <HistoryItems hasRedo={room !== 'least'} />
          <ToolbarSeparator />
          <PanelItems room={room} isRefused={lifecycle.isRefused} />
          {program.enrolled.ever > 0 && !isFolded(room) && <FiguresMenu isTerse={room !== 'all'} />}
          <UtilitiesMenu open={open} room={room} />
          <SaveItem open={open} room={room} />
          <ToolbarSeparator />
          <StateItem open={open} room={room} />
        </Toolbar>
      </div>
    </header>
  );
}

function SaveItem({ open, room }: { open: OpenProgram; room: Room }) {
  const isChanged = useDesign(isDirty);
  // What was typed and can't be applied can be saved no more than it can be applied; saving says so.
  useDesign(({ draft }) => draft !== null);
  return (
    <ToolbarItem>
      <Button
        icon={room === 'all' ? commands.save.icon : undefined}
        busy={open.saving.isSaving}
        className={isChanged ? styles['unsaved'] : undefined}
        {...asButton(commands.save, open)}
      >
        {commands.save.label}
      </Button>
    </ToolbarItem>
  );
}

/** The change of state that comes next, **Activate** or **Deactivate**: one button, which keeps the focus when it turns. */
function StateItem({ open, room }: { open: OpenProgram; room: Room }) {
  const isPending = (useProgramEntry(open.program.id)?.pending ?? null) !== null;
  const isActive = open.program.status === 'Active';
  const command = isActive ? commands.deactivate : commands.activate;
  const [verb, object] = words.deactivateParts;
  return (
    <ToolbarItem>
      <Button
        variant={isActive ? 'secondary' : 'primary'}
        icon={isFolded(room) ? undefined : command.icon}
        className={isActive ? styles['stop'] : undefined}
        busy={isPending}
        {...asButton(command, open)}
        tooltip={undefined}
      >
        {isActive ? (
          <>
            {verb} <span className={isTerse(room) ? 'visually-hidden' : undefined}>{object}</span>
          </>
        ) : (
          command.label
        )}
      </Button>
    </ToolbarItem>
  );
}
