import { Plus, X } from 'lucide-react';
import type { Connector } from '#domain/design/design.ts';
import { useDisconnection } from '#features/builder/commands/use-disconnection.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import type { Point } from '#features/builder/drawing/connector-path.ts';
import { useInsertEntries } from '#features/builder/steps/use-insert-entries.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './connector.module.css';

type Props = Readonly<{ connector: Connector; at: Point; edgeId: string }>;

/** + puts a step into the connector, x takes the connector away. */
export function ConnectorTools({ connector, at, edgeId }: Props) {
  const { store, canvas } = useBuilder();
  const disconnect = useDisconnection();
  const entries = useInsertEntries(connector);
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
        entries={entries}
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
        name={WORDS.canvas.deleteConnector}
        icon={X}
        size="small"
        variant="secondary"
        tabIndex={-1}
        onClick={() => disconnect(connector)}
      />
    </div>
  );
}
