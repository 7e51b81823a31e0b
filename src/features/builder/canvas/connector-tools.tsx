import { Plus } from 'lucide-react';
import type { Connector } from '#domain/design/design.ts';
import type { Point } from '#domain/layout/course.ts';
import { CONNECTOR_COMMANDS } from '#features/builder/commands/connector-commands.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { insertEntries } from '#features/builder/steps/insert-entries.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './connector.module.css';

const { deleteConnector } = CONNECTOR_COMMANDS;

type Props = Readonly<{ connector: Connector; at: Point; edgeId: string }>;

/** + puts a step into the connector, x takes the connector away. */
export function ConnectorTools({ connector, at, edgeId }: Props) {
  const builder = useBuilder();
  const { store, canvas, actions } = builder;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only keeps what its buttons and its menu hear from the connector
    <div
      className={`${styles['tools']} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      data-connector-tools
      onPointerEnter={() => canvas.setState({ hovered: edgeId })}
      onPointerLeave={() => canvas.setState({ hovered: null })}
      // A click in the menu comes up here too: the connector would take the selection from the step just added.
      onClick={(event) => event.stopPropagation()}
    >
      <Menu
        entries={insertEntries(actions, connector)}
        // Selected, it keeps its buttons while the pointer is in the menu.
        onOpenChange={(isOpen) => {
          if (isOpen) store.dispatch({ type: 'connectorSelected', connector });
        }}
        trigger={
          <IconButton
            name={WORDS.canvas.addHere}
            icon={Plus}
            size="small"
            variant="secondary"
            tabIndex={-1}
          />
        }
      />
      <IconButton
        name={deleteConnector.label}
        icon={deleteConnector.icon}
        size="small"
        variant="secondary"
        tabIndex={-1}
        onClick={() => deleteConnector.run({ builder, connector })}
      />
    </div>
  );
}
