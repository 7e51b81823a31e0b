import { CornerDownRight, Plus } from 'lucide-react';
import { startTransition, useEffect, useState } from 'react';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, getRouteLabel } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { placesIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { insertEntries } from '#features/builder/steps/insert-entries.ts';
import { adderElementId, focusNode } from '#features/builder/steps/node-element.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Menu } from '#ui/menu.tsx';
import { OutlineStep } from './outline-step.tsx';
import type { OutlineItem } from './outline-tree.ts';
import { OUTLINE_WORDS } from './words.ts';
import styles from './outline.module.css';

const words = OUTLINE_WORDS;

/** More than any window shows; the rest follows without keeping the first ones from being seen. */
const FIRST = 60;

export function OutlineItems({ items }: { items: readonly OutlineItem[] }) {
  const shown = useFollowing(items);
  return (
    <ol className={styles['items']}>
      {shown.map((item) => (
        <li key={getKey(item)}>
          <Item item={item} />
        </li>
      ))}
    </ol>
  );
}

/** The first ones at once, all of them in a moment; all at once where the selected step comes later. */
function useFollowing(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const { store } = useBuilder();
  const [isWhole, setIsWhole] = useState(() => {
    const [selected] = store.getState().selection;
    const at = items.findIndex((item) => item.kind === 'step' && item.node.id === selected);
    return items.length <= FIRST || at >= FIRST;
  });
  useEffect(() => startTransition(() => setIsWhole(true)), []);
  return isWhole ? items : items.slice(0, FIRST);
}

function Item({ item }: { item: OutlineItem }) {
  switch (item.kind) {
    case 'goesOn':
      return <GoesOn node={item.node} />;
    case 'loose':
      return <Loose from={item.from} route={item.route} />;
    case 'step':
      return (
        <>
          <OutlineStep node={item.node} />
          {item.branches.map(({ route, items }) => (
            <div key={route} className={styles['branch']}>
              <p className={styles['route']} data-route={route}>
                {getRouteLabel(item.node, route)}
              </p>
              <OutlineItems items={items} />
            </div>
          ))}
        </>
      );
  }
}

/** The step stands elsewhere in the list: this leads to it. */
function GoesOn({ node }: { node: ProgramNode }) {
  const { store, words: context } = useBuilder();
  const place = useDesign((state) => placesIn(state.present).get(node.id) ?? 0);
  const go = () => {
    store.dispatch({ type: 'selected', nodeIds: [node.id] });
    focusNode(node.id);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <button type="button" tabIndex={-1} className={styles['goesOn']} onClick={go}>
      <Icon of={CornerDownRight} size={14} />
      {words.continuesTo(place + 1, shortName(node, context))}
    </button>
  );
}

function Loose({ from, route }: { from: NodeId; route: Route }) {
  const { actions, isEditable } = useBuilder();
  const source = useDesign(({ present }) => present.nodes.find(({ id }) => id === from));
  return (
    <div className={styles['loose']}>
      <span>{words.loose}</span>
      {isEditable && source && (
        <Menu
          entries={insertEntries(actions, { from, route })}
          trigger={
            <Button
              id={adderElementId(from, route)}
              size="small"
              icon={Plus}
              onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}
              aria-label={WORDS.canvas.addAfter(getNodeTitle(source), getRouteLabel(source, route))}
            >
              {words.add}
            </Button>
          }
        />
      )}
    </div>
  );
}

function getKey(item: OutlineItem): string {
  return item.kind === 'loose' ? `loose ${item.from} ${item.route}` : `${item.kind} ${item.node.id}`;
}
