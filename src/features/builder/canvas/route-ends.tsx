import { Handle, Position } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { getConnectorsFrom } from '#domain/design/graph.ts';
import { getRouteOffset, isDense } from '#domain/layout/ways.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { chipText, describeCase, shortChipText } from '#features/builder/drawing/route-chip.ts';
import { insertEntries } from '#features/builder/steps/insert-entries.ts';
import { adderElementId } from '#features/builder/steps/node-element.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './node-card.module.css';

/** Places inside a card are counted from within its border. */
const BORDER = 1;

type Props = Readonly<{ node: ProgramNode; name: string }>;

/** The ways out below a card: where to pull a connector from, which branch it is, and a + where it leads nowhere. */
export function RouteEnds({ node, name }: Props) {
  const routes = listRoutes(node);
  return routes.map((route, index) => (
    <div key={route} className={styles['end']} style={{ left: getRouteOffset(node, route) - BORDER }}>
      <RouteEnd node={node} name={name} route={route} index={index} />
    </div>
  ));
}

function RouteEnd({ node, name, route, index }: Props & Readonly<{ route: Route; index: number }>) {
  const { isEditable, words } = useBuilder();
  const isLoose = useDesign(
    (state) => !getConnectorsFrom(graphFor(state.present), node.id).some((one) => one.route === route),
  );
  // A branch of many that leads on bears its name further down: see Chip of connector-line.tsx.
  const label = getLabel();
  function getLabel(): string {
    if (!isDense(node)) return chipText(node, route, words);
    return isLoose ? shortChipText(node, route, words) : '';
  }
  return (
    <>
      <Handle
        id={route}
        type="source"
        position={Position.Bottom}
        isConnectable={isEditable}
        className={styles['handleOut']}
      />
      {isLoose && isEditable && (
        <span className={styles['stub']} data-long={label !== '' || undefined} aria-hidden="true" />
      )}
      {label !== '' && (
        <span
          className={styles['chip']}
          data-route={route}
          data-dense={isDense(node) || undefined}
          aria-hidden="true"
          title={describeCase(node, index, words)}
        >
          {label}
        </span>
      )}
      {isLoose && isEditable && <AddHere node={node} route={route} name={name} hasChip={label !== ''} />}
    </>
  );
}

type AddProps = Readonly<{ node: ProgramNode; route: Route; name: string; hasChip: boolean }>;

function AddHere({ node, route, name, hasChip }: AddProps) {
  const { actions } = useBuilder();
  return (
    <span
      className={`${styles['add']} nodrag nopan`}
      data-low={hasChip || undefined}
      data-onto={`${node.id}:${route}`}
    >
      <Menu
        entries={insertEntries(actions, { from: node.id, route })}
        trigger={
          <IconButton
            id={adderElementId(node.id, route)}
            name={WORDS.canvas.addAfter(name, getRouteLabel(node, route))}
            tooltip={WORDS.canvas.addHere}
            icon={Plus}
            size="small"
            variant="secondary"
            tabIndex={-1}
            className={styles['addButton']}
          />
        }
      />
    </span>
  );
}
