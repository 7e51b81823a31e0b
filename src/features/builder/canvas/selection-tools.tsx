import { Panel } from '@xyflow/react';
import { ClipboardCopy, Copy, Scissors, Trash2, X } from 'lucide-react';
import { CLIPBOARD_WORDS } from '#features/builder/clipboard/clipboard-words.ts';
import { useClipboard } from '#features/builder/clipboard/use-clipboard.ts';
import { useDeletion } from '#features/builder/commands/use-deletion.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { IconButton } from '#ui/button.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '#ui/toolbar.tsx';
import { SELECTION_WORDS as words } from './selection-words.ts';
import styles from './canvas.module.css';

/** What can be done with the selected steps at once. */
export function SelectionTools() {
  const selection = useDesign((state) => state.selection);
  const { store, actions, isEditable } = useBuilder();
  const clipboard = useClipboard();
  const remove = useDeletion();
  const focusFirst = () => {
    const [first] = store.getState().selection;
    if (first !== undefined) focusNode(first);
  };
  return (
    <Panel position="top-center" className={styles['controls'] ?? ''}>
      <Toolbar label={words.label}>
        <span className={styles['count']}>{words.count(selection.length)}</span>
        {isEditable && (
          <ToolbarItem>
            <IconButton
              name={words.duplicate}
              icon={Copy}
              size="small"
              onClick={() => {
                if (actions.duplicateAll(selection)) focusFirst();
              }}
            />
          </ToolbarItem>
        )}
        <ToolbarItem>
          <IconButton
            name={CLIPBOARD_WORDS.copy}
            icon={ClipboardCopy}
            size="small"
            onClick={() => clipboard.copy(selection)}
          />
        </ToolbarItem>
        {isEditable && (
          <ToolbarItem>
            <IconButton
              name={CLIPBOARD_WORDS.cut}
              icon={Scissors}
              size="small"
              onClick={() => clipboard.cut(selection)}
            />
          </ToolbarItem>
        )}
        {isEditable && (
          <ToolbarItem>
            <IconButton name={words.delete} icon={Trash2} size="small" onClick={() => remove(selection)} />
          </ToolbarItem>
        )}
        <ToolbarSeparator />
        <ToolbarItem>
          <IconButton
            name={words.clear}
            icon={X}
            size="small"
            onClick={() => {
              focusFirst();
              store.dispatch({ type: 'selected', nodeIds: selection.slice(0, 1) });
            }}
          />
        </ToolbarItem>
      </Toolbar>
    </Panel>
  );
}
