import { ChartNoAxesColumn, ChevronDown, Pause, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { FIGURES_WORDS as words } from '#features/builder/steps/figures-words.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { Menu } from '#ui/menu.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';
import styles from './builder-toolbar.module.css';

/** How live figures are shown, and whether they are live. */
export function FiguresMenu() {
  const { figures } = useBuilder();
  const { unit, period, isPaused } = useStore(figures.view);
  const name = isPaused ? words.paused : words.menu;
  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: words.unit },
        {
          kind: 'choice',
          label: words.number,
          isChosen: unit === 'number',
          onSelect: () => figures.look({ unit: 'number' }),
        },
        {
          kind: 'choice',
          label: words.percent,
          isChosen: unit === 'percent',
          onSelect: () => figures.look({ unit: 'percent' }),
        },
        { kind: 'heading', label: words.period },
        {
          kind: 'choice',
          label: words.all,
          isChosen: period === 'all',
          onSelect: () => figures.look({ period: 'all' }),
        },
        {
          kind: 'choice',
          label: words.day,
          isChosen: period === 'day',
          onSelect: () => figures.look({ period: 'day' }),
        },
        { kind: 'separator' },
        {
          label: isPaused ? words.resume : words.pause,
          icon: isPaused ? Play : Pause,
          onSelect: () => figures.look({ isPaused: !isPaused }),
        },
      ]}
      trigger={
        <ToolbarItem>
          <Button
            variant="quiet"
            icon={isPaused ? Pause : ChartNoAxesColumn}
            iconEnd={ChevronDown}
            aria-label={name}
            className={cx(styles['opener'], !isPaused && styles['spare'])}
          >
            <span className={styles['label']}>{name}</span>
          </Button>
        </ToolbarItem>
      }
    />
  );
}
