import { Pause, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { FIGURES_WORDS as words } from '#features/builder/steps/figures-words.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';

/** How live figures are shown, and whether they are live. */
export function useFiguresEntries(): readonly MenuEntry[] {
  const { figures } = useBuilder();
  const { unit, period, isPaused } = useStore(figures.view);
  const choice = (label: string, isChosen: boolean, change: Parameters<typeof figures.look>[0]) =>
    ({ kind: 'choice', label, isChosen, onSelect: () => figures.look(change) }) as const;
  return [
    { kind: 'heading', label: words.unit },
    choice(words.number, unit === 'number', { unit: 'number' }),
    choice(words.percent, unit === 'percent', { unit: 'percent' }),
    { kind: 'heading', label: words.period },
    choice(words.all, period === 'all', { period: 'all' }),
    choice(words.day, period === 'day', { period: 'day' }),
    { kind: 'separator' },
    {
      label: isPaused ? words.resume : words.pause,
      icon: isPaused ? Play : Pause,
      onSelect: () => figures.look({ isPaused: !isPaused }),
    },
  ];
}
