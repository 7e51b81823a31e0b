import { Panel, useReactFlow, useStore } from '@xyflow/react';
import {
  History,
  ListTree,
  Map as MapIcon,
  Maximize,
  Minus,
  Plus,
  SquareDashedMousePointer,
  WandSparkles,
} from 'lucide-react';
import { useStore as useCanvasStore } from 'zustand';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { fitInView } from '#features/builder/drawing/fit-in-view.ts';
import { PAST_WORDS } from '#features/builder/steps/past-words.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { MAP_WORDS } from './map-words.ts';
import { SELECTION_WORDS } from './selection-words.ts';
import styles from './canvas.module.css';

const words = WORDS.canvas;

type Props = Readonly<{
  map: Readonly<{ isShown: boolean; show: (isShown: boolean) => void; hasRoom: boolean }>;
}>;

/** Zoom, fit, map, selecting by frame, tidy up, and the way to the outline. */
export function ViewControls({ map }: Props) {
  const { actions, canvas, isEditable, hasEnrolled } = useBuilder();
  const replay = usePlayPlace('replay');
  const isSelecting = useCanvasStore(canvas, ({ dragMode }) => dragMode === 'select');
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const [, setView] = useView();
  const calm = () => ({ duration: calmDuration() });
  return (
    <Panel position="bottom-left" className={styles['controls'] ?? ''} data-foot-controls>
      <Toolbar label={words.zoomLabel}>
        <ToolbarItem>
          <IconButton
            name={words.zoomOut}
            icon={Minus}
            size="small"
            onClick={() => void flow.zoomOut(calm())}
          />
        </ToolbarItem>
        <ToolbarItem>
          <Button
            variant="quiet"
            size="small"
            className={styles['percent']}
            tooltip={words.zoomTo100}
            aria-label={`${words.zoomTo100}, ${words.percent(zoom)}`}
            onClick={() => void flow.zoomTo(1, calm())}
          >
            {words.percent(zoom)}
          </Button>
        </ToolbarItem>
        <ToolbarItem>
          <IconButton name={words.zoomIn} icon={Plus} size="small" onClick={() => void flow.zoomIn(calm())} />
        </ToolbarItem>
        <ToolbarItem>
          <IconButton name={words.fit} icon={Maximize} size="small" onClick={() => fitInView(flow)} />
        </ToolbarItem>
        <ToolbarItem>
          <IconButton
            name={map.isShown ? MAP_WORDS.hide : MAP_WORDS.show}
            icon={MapIcon}
            size="small"
            offBecause={map.hasRoom ? undefined : MAP_WORDS.noRoom}
            onClick={() => map.show(!map.isShown)}
          />
        </ToolbarItem>
        <ToolbarItem>
          <IconButton
            name={SELECTION_WORDS.mode}
            tooltip={SELECTION_WORDS.modeHint}
            icon={SquareDashedMousePointer}
            size="small"
            pressed={isSelecting}
            onClick={() => canvas.setState({ dragMode: isSelecting ? 'pan' : 'select' })}
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
              onClick={() => replay.show(!replay.isOpen)}
            >
              {PAST_WORDS.open}
            </Button>
          </ToolbarItem>
        )}
        {isEditable && (
          <ToolbarItem>
            <Button variant="quiet" size="small" icon={WandSparkles} onClick={() => actions.tidy()}>
              {words.tidy}
            </Button>
          </ToolbarItem>
        )}
        <ToolbarItem>
          <Button variant="quiet" size="small" icon={ListTree} onClick={() => setView('outline')}>
            {words.outline}
          </Button>
        </ToolbarItem>
      </Toolbar>
    </Panel>
  );
}
