import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import type { NodeFamily } from '#domain/nodes/node-definition.ts';
import { getDefinition, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import { addCommand } from '#features/builder/commands/add-commands.ts';
import type { AddableType } from '#features/builder/design/builder-actions.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { getHue, getIcon } from '#features/builder/steps/node-look.ts';
import { IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { moveFocusInColumn } from '#ui/roving-tab-index.ts';
import { Tooltip } from '#ui/tooltip.tsx';
import { getDragType } from './drag-type.ts';
import { useLocalStorage } from './use-local-storage.ts';
import styles from './palette.module.css';

/** What can be added: dragged onto the canvas, or clicked. One tab stop, as arrows walk along it. */
export function Palette() {
  const [isOpen, setOpen] = useLocalStorage('program-builder-palette', true);
  const [stop, setStop] = useState<AddableType | undefined>(PALETTE_TYPES[0]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk along its buttons
    <section
      aria-label={WORDS.palette.label}
      className={styles['palette']}
      data-narrow={!isOpen || undefined}
      onKeyDown={moveFocusInColumn}
    >
      <div className={styles['head']}>
        {isOpen && <h2 className={styles['heading']}>{WORDS.palette.label}</h2>}
        <IconButton
          name={isOpen ? WORDS.palette.collapse : WORDS.palette.expand}
          icon={isOpen ? ChevronsLeft : ChevronsRight}
          size="small"
          // Arrows lead to it from the nodes.
          tabIndex={-1}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {groups().map(([family, types]) => (
        <div key={family} className={styles['group']}>
          <h3 className={isOpen ? styles['title'] : 'visually-hidden'}>{WORDS.palette.groups[family]}</h3>
          {types.map((type) => (
            <PaletteNode
              key={type}
              type={type}
              isNarrow={!isOpen}
              isTabStop={type === stop}
              onFocus={() => setStop(type)}
            />
          ))}
        </div>
      ))}
      {isOpen && <p className={styles['hint']}>{WORDS.palette.hint}</p>}
    </section>
  );
}

type NodeProps = Readonly<{ type: AddableType; isNarrow: boolean; isTabStop: boolean; onFocus: () => void }>;

function PaletteNode({ type, isNarrow, isTabStop, onFocus }: NodeProps) {
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
      onClick={() => command.run(builder)}
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

/** Types by family, in the order of the registry. */
function groups(): readonly (readonly [NodeFamily, readonly AddableType[]])[] {
  const byFamily = new Map<NodeFamily, AddableType[]>();
  for (const type of PALETTE_TYPES) {
    const { family } = getDefinition(type);
    byFamily.set(family, [...(byFamily.get(family) ?? []), type]);
  }
  return [...byFamily];
}
