import { Ellipsis } from 'lucide-react';
import { type MouseEvent, memo, useState } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, summariseNode } from '#domain/nodes/registry.ts';
import { STEP_COMMANDS } from '#features/builder/commands/step-commands.ts';
import { useStepMenu } from '#features/builder/commands/step-menu.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { placesIn } from '#features/builder/design/derived.ts';
import { getTabStop } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { FiguresLine } from '#features/builder/steps/figures-line.tsx';
import {
  focusFirst,
  nodeElementId,
  nodeMenuId,
  openNodeMenu,
  stepMark,
} from '#features/builder/steps/node-element.ts';
import { namesIn } from '#features/builder/steps/node-names.ts';
import { ProblemBadge } from '#features/builder/steps/problem-badge.tsx';
import { getHue, getIcon } from '#product/node-look.ts';
import { IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { announce } from '#ui/live-region.tsx';
import { Menu } from '#ui/menu.tsx';
import styles from './outline.module.css';

/** A step in the outline. Only the chosen one is a tab stop, with its buttons. */
export const OutlineStep = memo(function OutlineStep({ node }: { node: ProgramNode }) {
  const { store, checks, words, hasFigures } = useBuilder();
  const name = useDesign((state) => namesIn(state.present, checks, words).get(node.id));
  const place = useDesign((state) => placesIn(state.present).get(node.id) ?? 0);
  const isSelected = useDesign((state) => state.selection.includes(node.id));
  const isTabStop = useDesign((state) => getTabStop(state) === node.id);
  const figuresId = `${nodeElementId(node.id)}-figures`;
  const [isOpened, setIsOpened] = useState(false);
  /** From its first opening on the menu is there; before, a plain button stands for it. */
  const prepare = () => setIsOpened(true);
  const open = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const { selection } = store.getState();
      const chosen = event.shiftKey
        ? between(event.currentTarget, selection[0], node.id)
        : toggled(selection, node.id);
      store.dispatch({ type: 'selected', nodeIds: chosen });
      focusFirst(chosen);
      announce(WORDS.canvas.selected(chosen.length));
      return;
    }
    const focus = event.detail === 0 ? { setting: null, times: event.timeStamp } : null;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: node.id, focus } });
  };
  return (
    <div
      className={styles['step']}
      {...stepMark(node.id)}
      data-selected={isSelected || undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        prepare();
        openNodeMenu(node.id);
      }}
    >
      <button
        type="button"
        id={nodeElementId(node.id)}
        data-outline-step={node.id}
        className={styles['body']}
        aria-label={name}
        aria-current={isSelected || undefined}
        aria-describedby={hasFigures && !isAnnotation(node) ? figuresId : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={open}
      >
        <span className={styles['place']}>{isAnnotation(node) ? '' : place + 1}</span>
        <span className={styles['tile']} data-hue={getHue(node.type)}>
          <Icon of={getIcon(node.type)} size={14} />
        </span>
        <span className={styles['words']}>
          <span className={styles['title']}>{getNodeTitle(node)}</span>
          <span className={styles['summary']}>{summariseNode(node, words)}</span>
        </span>
      </button>
      {hasFigures && !isAnnotation(node) && <FiguresLine id={figuresId} nodeId={node.id} look="inline" />}
      <ProblemBadge nodeId={node.id} look="inline" />
      {isOpened || isTabStop ? (
        <StepButtons node={node} isTabStop={isTabStop} />
      ) : (
        <span className={styles['buttons']}>
          <button
            type="button"
            id={nodeMenuId(node.id)}
            tabIndex={-1}
            aria-haspopup="menu"
            aria-label={WORDS.canvas.nodeMenu(getNodeTitle(node))}
            className={styles['opener']}
            onClick={() => {
              prepare();
              openSoon(node.id);
            }}
          >
            <Icon of={Ellipsis} />
          </button>
        </span>
      )}
    </div>
  );
});

/** The menu takes the place of the button that was pressed with the next frame. */
function openSoon(nodeId: NodeId): void {
  requestAnimationFrame(() => openNodeMenu(nodeId));
}

/** Steps from one to the other, in the order of the list; the one with the focus first. */
function between(target: Element, from: NodeId | undefined, to: NodeId): readonly NodeId[] {
  const list = target.closest('section') ?? document;
  const ids = [...list.querySelectorAll<HTMLElement>('[data-outline-step]')].map(
    ({ dataset }) => dataset['outlineStep'] as NodeId,
  );
  const [first, last] = [ids.indexOf(from ?? to), ids.indexOf(to)].toSorted((left, right) => left - right);
  const chosen = first === undefined || first < 0 || last === undefined ? [to] : ids.slice(first, last + 1);
  return [to, ...chosen.filter((id) => id !== to)];
}

function toggled(selection: readonly NodeId[], id: NodeId): readonly NodeId[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [id, ...selection];
}

function StepButtons({ node, isTabStop }: { node: ProgramNode; isTabStop: boolean }) {
  const builder = useBuilder();
  const entries = useStepMenu(node);
  const tabIndex = isTabStop ? 0 : -1;
  const name = getNodeTitle(node);
  return (
    <span className={styles['buttons']}>
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
            tabIndex={tabIndex}
          />
        }
      />
      {builder.isEditable && node.type !== 'start' && (
        <IconButton
          name={WORDS.canvas.deleteNode(name)}
          icon={STEP_COMMANDS.deleteSteps.icon}
          size="small"
          tabIndex={tabIndex}
          onClick={() => STEP_COMMANDS.deleteSteps.run({ builder, nodeIds: [node.id] })}
        />
      )}
    </span>
  );
}
