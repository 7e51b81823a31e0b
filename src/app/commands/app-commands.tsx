import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type Command, offered } from '#product/commands/command.ts';
import { asButton } from '#product/commands/command-controls.ts';
import { useOfferedCommands } from '#product/commands/use-offered-commands.ts';
import { IconButton } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { GENERAL_COMMANDS, goToCommands, themeCommands } from './general-commands.ts';
import { words } from './words.ts';

const CommandPalette = lazyComponent(async () => (await import('./command-palette.tsx')).CommandPalette);
const ShortcutsDialog = lazyComponent(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

/** What can be asked for on every screen, and the two dialogs that list all there is. */
export function AppCommands() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const palette = useDialog();
  const shortcuts = useDialog();
  const dialogs = { openPalette: palette.open, openShortcuts: shortcuts.open };
  const command = GENERAL_COMMANDS.palette;
  useOfferedCommands((): readonly Command[] => [
    ...goToCommands(navigate, pathname),
    ...offered(words.general, GENERAL_COMMANDS, dialogs),
    ...themeCommands(),
  ]);
  return (
    <>
      <IconButton name={command.label} icon={command.icon} {...asButton(command, dialogs)} />
      {palette.isThere && <CommandPalette {...palette.props} />}
      {shortcuts.isThere && <ShortcutsDialog {...shortcuts.props} />}
    </>
  );
}

/** A dialog that is there from its opening until it has left the screen. */
function useDialog() {
  const [phase, setPhase] = useState<'away' | 'open' | 'closing'>('away');
  return {
    open: () => setPhase('open'),
    isThere: phase !== 'away',
    props: {
      isOpen: phase === 'open',
      onClose: () => setPhase('closing'),
      onClosed: () => setPhase('away'),
    },
  };
}
