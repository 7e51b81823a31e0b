import { IconButton } from '#ui/button.tsx';
import type { IconType } from '#ui/icon.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';
import type { CommandDefinition } from './command.ts';
import { asButton } from './command-controls.ts';

type Props<On> = Readonly<{ command: CommandDefinition<On> & { readonly icon: IconType }; on: On }>;

/** A command as an icon in a toolbar. */
export function CommandItem<On>({ command, on }: Props<On>) {
  return (
    <ToolbarItem>
      <IconButton name={command.label} icon={command.icon} size="small" {...asButton(command, on)} />
    </ToolbarItem>
  );
}
