import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { storedValue } from './stored-value.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const stored = storedValue<ThemeChoice>(
  'theme',
  (text) => (text === 'light' || text === 'dark' ? text : 'system'),
  String,
);

/** How the page looks, on this device only. */
// oxlint-disable-next-line house/no-module-state -- how this device looks: local storage is its owner
export const themeStore = createStore<{ readonly theme: ThemeChoice }>(() => ({ theme: stored.read() }));

export function chooseTheme(theme: ThemeChoice): void {
  themeStore.setState({ theme });
  stored.write(theme);
}

export function useTheme(): ThemeChoice {
  return useStore(themeStore, ({ theme }) => theme);
}
