import { Ellipsis } from 'lucide-react';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import { STEP_COMMANDS } from '#features/builder/commands/step-commands.ts';
import { useStepMenu } from '#features/builder/commands/step-menu.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { nodeMenuId } from '#features/builder/steps/node-element.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './node-card.module.css';

/** The buttons of the card that is selected or pointed at. */
export function CardTools({ node }: { node: ProgramNode }) {
  const builder = useBuilder();
  const entries = useStepMenu(node);
  const name = getNodeTitle(node);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only keeps what its buttons hear from the card
    <div
      className={`${styles['tools']} nodrag nopan`}
      // Shift F10 presses a button with Shift held: the card below would take it for unselecting.
      onClick={(event) => event.stopPropagation()}
    >
      <Menu
        entries={entries}
        align="end"
        trigger={
          <IconButton
            id={nodeMenuId(node.id)}
            name={WORDS.canvas.nodeMenu(name)}
            tooltip={null}
            icon={Ellipsis}
            size="small"
            tabIndex={-1}
          />
        }
      />
      {builder.isEditable && node.type !== 'start' && (
        <IconButton
          name={WORDS.canvas.deleteNode(name)}
          icon={STEP_COMMANDS.deleteSteps.icon}
          size="small"
          tabIndex={-1}
          onClick={() => STEP_COMMANDS.deleteSteps.run({ builder, nodeIds: [node.id] })}
        />
      )}
    </div>
  );
}
