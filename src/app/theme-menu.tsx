import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, type ThemeChoice, useTheme } from '#store/theme-store.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { words } from './words.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function ThemeMenu() {
  const theme = useTheme();
  return (
    <Menu
      align="end"
      trigger={<IconButton name={words.theme} icon={ICONS[theme]} />}
      entries={THEMES.map((choice) => ({
        kind: 'choice',
        label: words.themes[choice],
        isChosen: choice === theme,
        onSelect: () => chooseTheme(choice),
      }))}
    />
  );
}
