import { Search } from 'lucide-react';
import type { NavigateFunction } from 'react-router-dom';
import { places } from '#app/navigation/places.ts';
import type { Command, CommandList } from '#product/commands/command.ts';
import { chooseTheme, themeStore } from '#store/theme-store.ts';
import { THEME_NAMES, words } from './words.ts';

type Dialogs = { readonly openPalette: () => void; readonly openShortcuts: () => void };

/** What can be asked for on every screen. */
export const GENERAL_COMMANDS = {
  palette: {
    label: words.openPalette,
    icon: Search,
    keys: ['Mod K'],
    heardIn: 'fields',
    disabledReason: () => null,
    run: ({ openPalette }) => openPalette(),
  },
  shortcuts: {
    label: words.shortcuts,
    keys: ['?'],
    disabledReason: () => null,
    run: ({ openShortcuts }) => openShortcuts(),
  },
} as const satisfies CommandList<Dialogs>;

/** Every screen of the navigation. */
export function goToCommands(navigate: NavigateFunction, here: string): readonly Command[] {
  return places.map(({ to, name }) => ({
    id: `go to ${to}`,
    label: name,
    group: words.goTo,
    keys: [],
    disabledReason: () => (here === to ? words.alreadyHere : null),
    run: () => void navigate(to),
  }));
}

const THEMES = ['system', 'light', 'dark'] as const;

/** How the page looks. */
export function themeCommands(): readonly Command[] {
  return THEMES.map((theme) => ({
    id: `theme ${theme}`,
    label: words.theme(THEME_NAMES[theme]),
    group: words.general,
    keys: [],
    disabledReason: () => (themeStore.getState().theme === theme ? words.themeIsOn : null),
    run: () => chooseTheme(theme),
  }));
}
