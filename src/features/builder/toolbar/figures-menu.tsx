import { ChartNoAxesColumn, ChevronDown, Pause } from 'lucide-react';
import { useStore } from 'zustand';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { FIGURES_WORDS as words } from '#features/builder/steps/figures-words.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';
import { useFiguresEntries } from './figures-entries.ts';

export function FiguresMenu({ isTerse }: { isTerse: boolean }) {
  const { figures } = useBuilder();
  const isPaused = useStore(figures.view, (view) => view.isPaused);
  return (
    <Menu
      align="end"
      entries={useFiguresEntries()}
      trigger={
        <ToolbarItem>
          <Button
            variant="quiet"
            icon={isPaused ? Pause : ChartNoAxesColumn}
            iconEnd={ChevronDown}
            isTerse={isTerse}
          >
            {isPaused ? words.paused : words.menu}
          </Button>
        </ToolbarItem>
      }
    />
  );
}
