import { Panel } from '@xyflow/react';
import { X } from 'lucide-react';
import { STEP_COMMANDS } from '#features/builder/commands/step-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { focusFirst } from '#features/builder/steps/node-element.ts';
import { CommandItem } from '#product/commands/command-item.tsx';
import { IconButton } from '#ui/button.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { SELECTION_WORDS as words } from './selection-words.ts';
import styles from './canvas.module.css';

const { duplicate, copy, cut, deleteSteps } = STEP_COMMANDS;

/** What can be done with the selected steps at once. */
export function SelectionTools() {
  const builder = useBuilder();
  const selection = useDesign((state) => state.selection);
  const steps = { builder, nodeIds: selection };
  return (
    <Panel position="top-center" className={styles['controls'] ?? ''}>
      <Toolbar label={words.label}>
        <span className={styles['count']}>{words.count(selection.length)}</span>
        {(builder.isEditable ? [duplicate, copy, cut, deleteSteps] : [copy]).map((command) => (
          <CommandItem key={command.label} command={command} on={steps} />
        ))}
        <ToolbarSeparator />
        <ToolbarItem>
          <IconButton
            name={words.clear}
            icon={X}
            size="small"
            onClick={() => {
              focusFirst(selection);
              builder.store.dispatch({ type: 'selected', nodeIds: selection.slice(0, 1) });
            }}
          />
        </ToolbarItem>
      </Toolbar>
    </Panel>
  );
}
