import { Search } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Command } from '#product/commands/command.ts';
import { useOfferedCommands } from '#product/commands/use-offered-commands.ts';
import { IconButton } from '#ui/button.tsx';
import { keysForAria, keysInWords } from '#ui/keys.ts';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { goToCommands, themeCommands } from './go-to-commands.ts';
import { words } from './words.ts';

const CommandPalette = lazyComponent(async () => (await import('./command-palette.tsx')).CommandPalette);
const ShortcutsDialog = lazyComponent(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

const PALETTE_KEYS = 'Mod K';

/** What can be asked for on every screen, and the two dialogs that list all there is. */
export function AppCommands() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const palette = useDialog();
  const shortcuts = useDialog();
  useOfferedCommands((): readonly Command[] => [
    ...goToCommands(navigate, pathname),
    {
      id: 'palette',
      label: words.openPalette,
      group: words.general,
      keys: [PALETTE_KEYS],
      icon: Search,
      heardIn: 'fields',
      offBecause: null,
      run: palette.open,
    },
    {
      id: 'shortcuts',
      label: words.shortcuts,
      group: words.general,
      keys: ['?'],
      offBecause: null,
      run: shortcuts.open,
    },
    ...themeCommands(),
  ]);
  return (
    <>
      <IconButton
        name={words.openPalette}
        tooltip={`${words.openPalette} (${keysInWords(PALETTE_KEYS)})`}
        aria-keyshortcuts={keysForAria(PALETTE_KEYS)}
        icon={Search}
        onClick={palette.open}
      />
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
