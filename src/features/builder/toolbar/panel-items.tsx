import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { PROGRAM_COMMANDS as commands } from '#features/builder/commands/program-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { Button } from '#ui/button.tsx';
import type { IconType } from '#ui/icon.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';
import { toolbarItemId } from './toolbar-ids.ts';
import styles from './builder-toolbar.module.css';

const words = WORDS.toolbar;

/** What opens a panel or a column beside the program, and closes it again. */
export function PanelItems() {
  return (
    <>
      <ValidationItem />
      <ExitConditionsItem />
      <RehearseItem />
    </>
  );
}

function ValidationItem() {
  const { checks } = useBuilder();
  const errors = useDesign((state) => problemsIn(state.present, checks).errors);
  const panel = usePanelToggle('validation');
  return (
    <ToggleItem
      {...panel}
      item="validation"
      icon={errors > 0 ? CircleAlert : commands.validation.icon}
      count={errors > 0 ? errors : undefined}
      className={errors > 0 ? styles['faulty'] : undefined}
    >
      {words.validation}
    </ToggleItem>
  );
}

function ExitConditionsItem() {
  const panel = usePanelToggle('exitConditions');
  return (
    <ToggleItem
      {...panel}
      item="exitConditions"
      icon={commands.exitConditions.icon}
      className={styles['spare']}
    >
      {words.exitConditions}
    </ToggleItem>
  );
}

function RehearseItem() {
  const { isOpen, show } = usePlayPlace('rehearsal');
  return (
    <ToggleItem
      item="rehearse"
      icon={commands.rehearse.icon}
      className={styles['spare']}
      isOpen={isOpen}
      toggle={() => show(!isOpen)}
    >
      {words.rehearse}
    </ToggleItem>
  );
}

function usePanelToggle(kind: 'validation' | 'exitConditions') {
  const { store } = useBuilder();
  const isOpen = useDesign((state) => state.openPanel?.kind === kind);
  const toggle = () =>
    store.dispatch(isOpen ? { type: 'panelClosed' } : { type: 'panelOpened', panel: { kind } });
  return { isOpen, toggle };
}

type ToggleProps = Readonly<{
  item: Parameters<typeof toolbarItemId>[0];
  icon: IconType;
  count?: number | undefined;
  className: string | undefined;
  isOpen: boolean;
  toggle: () => void;
  children: ReactNode;
}>;

function ToggleItem({ item, icon, count, className, isOpen, toggle, children }: ToggleProps) {
  return (
    <ToolbarItem>
      <Button
        id={toolbarItemId(item)}
        variant="quiet"
        icon={icon}
        count={count}
        pressed={isOpen}
        className={className}
        onClick={toggle}
      >
        <span className={styles['label']}>{children}</span>
      </Button>
    </ToolbarItem>
  );
}
