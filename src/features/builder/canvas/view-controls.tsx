import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { Ellipsis, History, Map as MapIcon, SquareDashedMousePointer } from 'lucide-react';
import { useStore as useCanvasStore } from 'zustand';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { VIEW_COMMANDS as commands } from '#features/builder/commands/view-commands.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { PAST_WORDS } from '#features/builder/steps/past-words.ts';
import { asButton, asMenuItem } from '#product/commands/command-controls.ts';
import { CommandItem } from '#product/commands/command-item.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { MAP_WORDS } from './map-words.ts';
import { SELECTION_WORDS } from './selection-words.ts';
import styles from './canvas.module.css';

const words = WORDS.canvas;

type Props = Readonly<{
  map: Readonly<{ isShown: boolean; show: (isShown: boolean) => void; hasRoom: boolean }>;
}>;

/** Narrower than this, in px, all but zoom and fit is in a menu: the bar never wraps. */
const WIDTH_FOR_ALL = 560;

/** Zoom, fit, map, selecting by frame, replay, tidy up, and the way to the outline. */
export function ViewControls({ map }: Props) {
  const builder = useBuilder();
  const { canvas, isEditable, hasEnrolled } = builder;
  const replay = usePlayPlace('replay');
  const isSelecting = useCanvasStore(canvas, ({ dragMode }) => dragMode === 'select');
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const hasRoomForAll = useStore(({ width }) => width >= WIDTH_FOR_ALL);
  const [view, setView] = useView();
  const viewing = { builder, flow, view, setView };
  const toggleMap = () => map.show(!map.isShown);
  const toggleSelecting = () => canvas.setState({ dragMode: isSelecting ? 'pan' : 'select' });
  const toggleReplay = () => replay.show(!replay.isOpen);
  return (
    <Panel position="bottom-left" className={styles['controls'] ?? ''} data-foot-controls>
      <Toolbar label={words.zoomLabel}>
        <CommandItem command={commands.zoomOut} on={viewing} />
        <ToolbarItem>
          <Button
            variant="quiet"
            size="small"
            className={styles['percent']}
            aria-label={`${commands.zoomTo100.label}, ${words.percent(zoom)}`}
            {...asButton(commands.zoomTo100, viewing)}
          >
            {words.percent(zoom)}
          </Button>
        </ToolbarItem>
        <CommandItem command={commands.zoomIn} on={viewing} />
        <CommandItem command={commands.fit} on={viewing} />
        {!hasRoomForAll && (
          <Menu
            entries={[
              { label: SELECTION_WORDS.mode, icon: SquareDashedMousePointer, onSelect: toggleSelecting },
              ...(hasEnrolled ? [{ label: PAST_WORDS.open, icon: History, onSelect: toggleReplay }] : []),
              ...(isEditable ? [asMenuItem(commands.tidy, viewing)] : []),
              asMenuItem(commands.toOutline, viewing),
            ]}
            trigger={
              <ToolbarItem>
                <IconButton name={words.moreView} icon={Ellipsis} size="small" />
              </ToolbarItem>
            }
          />
        )}
        {hasRoomForAll && (
          <>
            <ToolbarItem>
              <IconButton
                name={MAP_WORDS.toggle}
                icon={MapIcon}
                size="small"
                pressed={map.isShown}
                disabledReason={map.hasRoom ? undefined : MAP_WORDS.noRoom}
                onClick={toggleMap}
              />
            </ToolbarItem>
            <ToolbarItem>
              <IconButton
                name={SELECTION_WORDS.mode}
                tooltip={SELECTION_WORDS.modeHint}
                icon={SquareDashedMousePointer}
                size="small"
                pressed={isSelecting}
                onClick={toggleSelecting}
              />
            </ToolbarItem>
            <ToolbarSeparator />
            {hasEnrolled && (
              <ToolbarItem>
                <Button
                  variant="quiet"
                  size="small"
                  icon={History}
                  pressed={replay.isOpen}
                  onClick={toggleReplay}
                >
                  {PAST_WORDS.open}
                </Button>
              </ToolbarItem>
            )}
            {isEditable && (
              <ToolbarItem>
                <Button
                  variant="quiet"
                  size="small"
                  icon={commands.tidy.icon}
                  onClick={() => commands.tidy.run(viewing)}
                >
                  {commands.tidy.label}
                </Button>
              </ToolbarItem>
            )}
            <ToolbarItem>
              <Button
                variant="quiet"
                size="small"
                icon={commands.toOutline.icon}
                onClick={() => commands.toOutline.run(viewing)}
              >
                {words.outline}
              </Button>
            </ToolbarItem>
          </>
        )}
      </Toolbar>
    </Panel>
  );
}
