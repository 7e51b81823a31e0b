import { ChevronsLeft, ChevronsRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { getDefinition, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import { useIsPhone } from '#features/builder/address/use-view.ts';
import { addCommand } from '#features/builder/commands/add-commands.ts';
import type { AddableType } from '#features/builder/design/builder-actions.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { getHue, getIcon } from '#product/node-look.ts';
import { IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { moveFocusInColumn } from '#ui/roving-tab-index.ts';
import { Tooltip } from '#ui/tooltip.tsx';
import { getDragType } from './drag-type.ts';
import { paletteGroups } from './palette-groups.ts';
import { useLocalStorage } from './use-local-storage.ts';
import styles from './palette.module.css';

const words = WORDS.palette;

type Props = Readonly<{
  /** A panel needs the room: only icons, until it is closed or somebody asks for the names. */
  isYielding: boolean;
}>;

/** What can be added: dragged onto the canvas, or clicked. On a phone a sheet that one button opens. */
export function Palette({ isYielding }: Props) {
  const isPhone = useIsPhone();
  const [isWide, setIsWide] = useLocalStorage('program-builder-palette', true);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  /** Of the panel that is open now. */
  const [isWanted, setIsWanted] = useState(false);
  if (!isYielding && isWanted) setIsWanted(false);
  if (isPhone) {
    return isSheetOpen ? (
      <PaletteNodes
        shape="sheet"
        onToggle={() => setIsSheetOpen(false)}
        onAdded={() => setIsSheetOpen(false)}
      />
    ) : (
      <IconButton
        name={words.open}
        icon={Plus}
        variant="primary"
        className={styles['adder']}
        onClick={() => setIsSheetOpen(true)}
      />
    );
  }
  const isShownWide = isYielding ? isWanted : isWide;
  return (
    <PaletteNodes
      shape={isShownWide ? 'names' : 'icons'}
      onToggle={() => (isYielding ? setIsWanted(!isWanted) : setIsWide(!isWide))}
    />
  );
}

type NodesProps = Readonly<{
  shape: 'names' | 'icons' | 'sheet';
  onToggle: () => void;
  onAdded?: () => void;
}>;

const TOGGLES = {
  names: { name: words.collapse, icon: ChevronsLeft },
  icons: { name: words.expand, icon: ChevronsRight },
  sheet: { name: words.close, icon: X },
} as const;

/** [A11Y-3] One tab stop, as arrows walk along it. */
function PaletteNodes({ shape, onToggle, onAdded }: NodesProps) {
  const [stop, setStop] = useState<AddableType | undefined>(PALETTE_TYPES[0]);
  const hasNames = shape !== 'icons';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk along its buttons
    <section
      aria-label={words.label}
      className={styles['palette']}
      data-shape={shape}
      onKeyDown={moveFocusInColumn}
    >
      <div className={styles['head']}>
        <h2 className={hasNames ? styles['heading'] : 'visually-hidden'}>{words.label}</h2>
        <IconButton
          {...TOGGLES[shape]}
          size="small"
          // Arrows lead to it from the nodes.
          tabIndex={shape === 'sheet' ? 0 : -1}
          onClick={onToggle}
        />
      </div>
      {paletteGroups().map(([group, types]) => (
        <div key={group} className={styles['group']}>
          <h3 className={hasNames ? styles['title'] : 'visually-hidden'}>{words.groups[group]}</h3>
          {types.map((type) => (
            <PaletteNode
              key={type}
              type={type}
              isNarrow={!hasNames}
              isTabStop={type === stop}
              onFocus={() => setStop(type)}
              onAdded={onAdded}
            />
          ))}
        </div>
      ))}
      {shape === 'names' && <p className={styles['hint']}>{words.hint}</p>}
    </section>
  );
}

type NodeProps = Readonly<{
  type: AddableType;
  isNarrow: boolean;
  isTabStop: boolean;
  onFocus: () => void;
  onAdded: (() => void) | undefined;
}>;

function PaletteNode({ type, isNarrow, isTabStop, onFocus, onAdded }: NodeProps) {
  const builder = useBuilder();
  const { title } = getDefinition(type);
  const command = addCommand(type);
  const button = (
    <button
      type="button"
      draggable
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      className={styles['node']}
      aria-label={command.label}
      onClick={() => {
        command.run(builder);
        onAdded?.();
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData(getDragType(type), '');
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <span className={styles['tile']} data-hue={getHue(type)}>
        <Icon of={getIcon(type)} size={14} />
      </span>
      {!isNarrow && title}
    </button>
  );
  return isNarrow ? (
    <Tooltip content={title} side="right">
      {button}
    </Tooltip>
  ) : (
    button
  );
}
