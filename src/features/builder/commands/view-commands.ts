import type { useReactFlow } from '@xyflow/react';
import { Frame, ListTree, Maximize, WandSparkles, ZoomIn, ZoomOut } from 'lucide-react';
import type { View } from '#features/builder/address/use-view.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { fitInView } from '#features/builder/drawing/fit-in-view.ts';
import type { CommandList } from '#product/commands/command.ts';
import { COMMAND_WORDS as words } from './words.ts';

export type Viewing = {
  readonly builder: Builder;
  readonly flow: ReturnType<typeof useReactFlow>;
  readonly view: View;
  readonly setView: (view: View) => void;
};

/** How the program is looked at. */
export const VIEW_COMMANDS = {
  toOutline: {
    label: 'Show the outline',
    icon: ListTree,
    keys: [],
    isOffered: ({ view }) => view === 'canvas',
    disabledReason: () => null,
    run: ({ setView }) => setView('outline'),
  },
  toCanvas: {
    label: 'Show the canvas',
    icon: Frame,
    keys: [],
    isOffered: ({ view }) => view === 'outline',
    disabledReason: () => null,
    run: ({ setView }) => setView('canvas'),
  },
  tidy: {
    label: 'Tidy up',
    icon: WandSparkles,
    keys: [],
    disabledReason: ({ builder }) => (builder.isEditable ? null : WORDS.canvas.viewOnly),
    run: ({ builder }) => void builder.actions.tidy(),
  },
  zoomIn: {
    label: 'Zoom in',
    icon: ZoomIn,
    keys: ['+', '='],
    heardIn: 'steps',
    disabledReason: notOnCanvas,
    run: ({ flow }) => void flow.zoomIn({ duration: calmDuration() }),
  },
  zoomOut: {
    label: 'Zoom out',
    icon: ZoomOut,
    keys: ['-'],
    heardIn: 'steps',
    disabledReason: notOnCanvas,
    run: ({ flow }) => void flow.zoomOut({ duration: calmDuration() }),
  },
  zoomTo100: {
    label: 'Zoom to 100%',
    keys: ['0'],
    heardIn: 'steps',
    disabledReason: notOnCanvas,
    run: ({ flow }) => void flow.zoomTo(1, { duration: calmDuration() }),
  },
  fit: {
    label: 'Fit to screen',
    icon: Maximize,
    keys: ['1'],
    heardIn: 'steps',
    disabledReason: notOnCanvas,
    run: ({ flow }) => fitInView(flow),
  },
} as const satisfies CommandList<Viewing>;

function notOnCanvas({ view }: Viewing): string | null {
  return view === 'canvas' ? null : words.onCanvasOnly;
}
