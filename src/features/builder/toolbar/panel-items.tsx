import { CircleAlert } from 'lucide-react';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { PROGRAM_COMMANDS as commands } from '#features/builder/commands/program-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { Button } from '#ui/button.tsx';
import type { IconType } from '#ui/icon.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';
import { toolbarItemId } from './toolbar-ids.ts';
import { isFolded, type Room } from './use-room.ts';
import styles from './builder-toolbar.module.css';

const words = WORDS.toolbar;

type Props = Readonly<{
  room: Room;
  /** Activating it was tried and refused: from then on its errors are red. */
  isRefused: boolean;
}>;

/** What opens a panel or a column beside the program, and closes it again. */
export function PanelItems({ room, isRefused }: Props) {
  return (
    <>
      <ValidationItem room={room} isRefused={isRefused} />
      {!isFolded(room) && <ExitConditionsItem room={room} />}
      {room !== 'least' && <RehearseItem room={room} />}
    </>
  );
}

function ValidationItem({ room, isRefused }: Props) {
  const { checks } = useBuilder();
  const errors = useDesign((state) => problemsIn(state.present, checks).errors);
  const panel = usePanelToggle('validation');
  const look = isRefused ? styles['faulty'] : styles['unready'];
  return (
    <ToggleItem
      {...panel}
      item="validation"
      name={words.validation}
      icon={errors > 0 ? CircleAlert : commands.validation.icon}
      count={errors > 0 ? errors : undefined}
      className={errors > 0 ? look : undefined}
      isTerse={room !== 'all'}
    />
  );
}

function ExitConditionsItem({ room }: { room: Room }) {
  const panel = usePanelToggle('exitConditions');
  return (
    <ToggleItem
      {...panel}
      item="exitConditions"
      name={words.exitConditions}
      icon={commands.exitConditions.icon}
      isTerse={room !== 'all'}
    />
  );
}

function RehearseItem({ room }: { room: Room }) {
  const { isOpen, show } = usePlayPlace('rehearsal');
  return (
    <ToggleItem
      item="rehearse"
      name={words.rehearse}
      icon={commands.rehearse.icon}
      isTerse={room !== 'all' && room !== 'most'}
      isOpen={isOpen}
      toggle={() => show(!isOpen)}
    />
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
  name: string;
  icon: IconType;
  count?: number | undefined;
  className?: string | undefined;
  isTerse: boolean;
  isOpen: boolean;
  toggle: () => void;
}>;

function ToggleItem({ item, name, icon, count, className, isTerse, isOpen, toggle }: ToggleProps) {
  return (
    <ToolbarItem>
      <Button
        id={toolbarItemId(item)}
        variant="quiet"
        icon={icon}
        count={count}
        pressed={isOpen}
        isTerse={isTerse}
        className={className}
        onClick={toggle}
      >
        {name}
      </Button>
    </ToolbarItem>
  );
}
