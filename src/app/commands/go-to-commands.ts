import type { NavigateFunction } from 'react-router-dom';
import { places } from '#app/places.ts';
import { words as appWords } from '#app/words.ts';
import type { Command } from '#product/commands/command.ts';
import { chooseTheme, themeStore } from '#store/theme-store.ts';
import { words } from './words.ts';

/** Every screen of the navigation. */
export function goToCommands(navigate: NavigateFunction, here: string): readonly Command[] {
  return places.map(({ to, name }) => ({
    id: `go to ${to}`,
    label: name,
    group: words.goTo,
    keys: [],
    offBecause: here === to ? words.alreadyHere : null,
    run: () => void navigate(to),
  }));
}

const THEMES = ['system', 'light', 'dark'] as const;

/** How the page looks. */
export function themeCommands(): readonly Command[] {
  return THEMES.map((theme) => ({
    id: `theme ${theme}`,
    label: words.theme(appWords.themes[theme]),
    group: words.general,
    keys: [],
    offBecause: themeStore.getState().theme === theme ? words.themeIsOn : null,
    run: () => chooseTheme(theme),
  }));
}
