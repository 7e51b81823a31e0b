import { ChevronDown, Wrench } from 'lucide-react';
import {
  PROGRAM_COMMANDS as commands,
  type OpenProgram,
} from '#features/builder/commands/program-commands.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { CommandDefinition } from '#product/commands/command.ts';
import { asMenuItem } from '#product/commands/command-controls.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { Menu } from '#ui/menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { ToolbarItem } from '#ui/toolbar.tsx';
import { toolbarItemId } from './toolbar-ids.ts';
import styles from './builder-toolbar.module.css';

/** The **Utilities** menu. What can't be done now stays in it and says why. */
export function UtilitiesMenu({ open }: { open: OpenProgram }) {
  const item = (command: CommandDefinition<OpenProgram>): MenuEntry => asMenuItem(command, open);
  const isDisabled = open.program.enrolmentDisabled !== null;
  return (
    <Menu
      align="end"
      entries={[
        item(isDisabled ? commands.enableEnrolment : commands.disableEnrolment),
        { kind: 'separator' },
        item(commands.rename),
        item(commands.copyProgram),
        item(commands.move),
        item(commands.report),
        item(commands.testCases),
        { kind: 'separator' },
        item(commands.history),
        item(commands.export),
        item(commands.picture),
        { kind: 'separator' },
        item(commands.deleteProgram),
      ]}
      trigger={
        <ToolbarItem id={toolbarItemId('utilities')}>
          <Button
            variant="quiet"
            icon={Wrench}
            iconEnd={ChevronDown}
            className={cx(styles['opener'], styles['spare'])}
          >
            <span className={styles['label']}>{WORDS.toolbar.utilities}</span>
          </Button>
        </ToolbarItem>
      }
    />
  );
}
