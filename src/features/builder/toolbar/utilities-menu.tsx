import { ChartNoAxesColumn, ChevronDown, Ellipsis, Wrench } from 'lucide-react';
import { HISTORY_COMMANDS } from '#features/builder/commands/history-commands.ts';
import {
  PROGRAM_COMMANDS as commands,
  type OpenProgram,
} from '#features/builder/commands/program-commands.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { FIGURES_WORDS } from '#features/builder/steps/figures-words.ts';
import type { CommandDefinition } from '#product/commands/command.ts';
import { asMenuItem } from '#product/commands/command-controls.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { ToolbarItem } from '#ui/toolbar.tsx';
import { useFiguresEntries } from './figures-entries.ts';
import { toolbarItemId } from './toolbar-ids.ts';
import { isFolded, type Room } from './use-room.ts';

const words = WORDS.toolbar;

/** The **Utilities** menu, and what the bar has no room for. What can't be done now stays in it and says why. */
export function UtilitiesMenu({ open, room }: { open: OpenProgram; room: Room }) {
  const folded = useFoldedEntries(open, room);
  const item = (command: CommandDefinition<OpenProgram>): MenuEntry => asMenuItem(command, open);
  const isDisabled = open.program.enrolmentDisabled !== null;
  return (
    <Menu
      align="end"
      entries={[
        ...folded,
        item(isDisabled ? commands.enableEnrolment : commands.disableEnrolment),
        { kind: 'heading', label: words.groups.program },
        item(commands.rename),
        item(commands.copyProgram),
        item(commands.move),
        { kind: 'heading', label: words.groups.views },
        item(commands.report),
        item(commands.history),
        item(commands.testCases),
        { kind: 'heading', label: words.groups.files },
        item(commands.export),
        item(commands.picture),
        { kind: 'separator' },
        item(commands.deleteProgram),
      ]}
      trigger={
        <ToolbarItem id={toolbarItemId('utilities')}>
          <Button
            variant="quiet"
            icon={isFolded(room) ? Ellipsis : Wrench}
            iconEnd={ChevronDown}
            isTerse={room !== 'all'}
          >
            {words.utilities}
          </Button>
        </ToolbarItem>
      }
    />
  );
}

function useFoldedEntries(open: OpenProgram, room: Room): readonly MenuEntry[] {
  const figures = useFiguresEntries();
  if (!isFolded(room)) return [];
  return [
    ...(room === 'least' ? [asMenuItem(HISTORY_COMMANDS.redo, open.builder)] : []),
    asMenuItem({ ...commands.exitConditions, label: words.exitConditions }, open),
    ...(room === 'least' ? [asMenuItem(commands.rehearse, open)] : []),
    ...(open.program.enrolled.ever > 0
      ? [{ kind: 'submenu', label: FIGURES_WORDS.menu, icon: ChartNoAxesColumn, entries: figures } as const]
      : []),
    { kind: 'separator' },
  ];
}
