import { HISTORY_COMMANDS } from '#features/builder/commands/history-commands.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { redoName, undoName } from '#features/builder/design/design-document.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { asButton, withShortcut } from '#product/commands/command-controls.ts';
import { IconButton } from '#ui/button.tsx';
import { ToolbarItem } from '#ui/toolbar.tsx';

const { undo, redo } = HISTORY_COMMANDS;
const words = WORDS.toolbar;

/** Undo and redo, with the name of the edit that each would take back or make again. */
export function HistoryItems({ hasRedo }: { hasRedo: boolean }) {
  const builder = useBuilder();
  const undone = useDesign(undoName);
  const redone = useDesign(redoName);
  return (
    <>
      <ToolbarItem>
        <IconButton
          name={undo.label}
          icon={undo.icon}
          {...asButton(undo, builder)}
          tooltip={withShortcut(undone === null ? undo.label : words.undoNamed(undone), undo)}
          aria-description={undone ?? undefined}
        />
      </ToolbarItem>
      {hasRedo && (
        <ToolbarItem>
          <IconButton
            name={redo.label}
            icon={redo.icon}
            {...asButton(redo, builder)}
            tooltip={withShortcut(redone === null ? redo.label : words.redoNamed(redone), redo)}
            aria-description={redone ?? undefined}
          />
        </ToolbarItem>
      )}
    </>
  );
}
