import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'theme';

/** How the page looks, on this device only. */
// oxlint-disable-next-line house/no-module-state -- how this device looks: the store is read from and kept in local storage, which is its owner
export const themeStore = createStore<{ readonly theme: ThemeChoice }>(() => ({ theme: readTheme() }));

export function chooseTheme(theme: ThemeChoice): void {
  themeStore.setState({ theme });
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused, as in some private windows: the choice lasts until the page is closed.
  }
}

export function useTheme(): ThemeChoice {
  return useStore(themeStore, ({ theme }) => theme);
}

function readTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}
