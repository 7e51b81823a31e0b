import { Ellipsis, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { isAnnotation, summaryOf, titleOf } from '#domain/nodes/registry.ts';
import type { ProgramNode } from '#domain/program/design.ts';
import { IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Menu } from '#ui/menu.tsx';
import { FiguresLine } from '#features/builder/canvas/figures-line.tsx';
import { nodeElementId, nodeMenuId } from '#features/builder/canvas/node-element.ts';
import { hueOf, iconOf } from '#features/builder/canvas/node-look.ts';
import { namesIn } from '#features/builder/canvas/node-names.ts';
import { ProblemBadge } from '#features/builder/canvas/problem-badge.tsx';
import { useDeletion } from '#features/builder/canvas/use-deletion.ts';
import { useNodeMenu } from '#features/builder/canvas/use-node-menu.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { placesIn } from '#features/builder/design/derived.ts';
import { tabStopOf } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/words.ts';
import styles from './outline.module.css';

/** A step in the outline. Only the chosen one is a tab stop, with its buttons. */
export function OutlineStep({ node }: { node: ProgramNode }) {
  const { store, checks, words, hasFigures, isEditable } = useBuilder();
  const name = useDesign((state) => namesIn(state.present, checks, words).get(node.id));
  const place = useDesign((state) => placesIn(state.present).get(node.id) ?? 0);
  const isSelected = useDesign((state) => state.selection.includes(node.id));
  const isTabStop = useDesign((state) => tabStopOf(state) === node.id);
  const figuresId = `${nodeElementId(node.id)}-figures`;
  const open = (event: MouseEvent) => {
    const focus = event.detail === 0 ? { setting: null, times: event.timeStamp } : null;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: node.id, focus } });
  };
  return (
    <div className={styles['step']} data-selected={isSelected || undefined}>
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
        <span className={styles['tile']} data-hue={hueOf(node.type)}>
          <Icon of={iconOf(node.type)} size={14} />
        </span>
        <span className={styles['words']}>
          <span className={styles['title']}>{titleOf(node)}</span>
          <span className={styles['summary']}>{summaryOf(node, words)}</span>
        </span>
      </button>
      {hasFigures && !isAnnotation(node) && <FiguresLine id={figuresId} nodeId={node.id} look="inline" />}
      <ProblemBadge nodeId={node.id} look="inline" />
      {(isEditable || hasFigures) && <StepButtons node={node} isTabStop={isTabStop} />}
    </div>
  );
}

function StepButtons({ node, isTabStop }: { node: ProgramNode; isTabStop: boolean }) {
  const { isEditable } = useBuilder();
  const entries = useNodeMenu(node);
  const remove = useDeletion();
  const tabIndex = isTabStop ? 0 : -1;
  const name = titleOf(node);
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
      {isEditable && node.type !== 'start' && (
        <IconButton
          name={WORDS.canvas.deleteNode(name)}
          icon={X}
          size="small"
          tabIndex={tabIndex}
          onClick={() => remove([node.id])}
        />
      )}
    </span>
  );
}
