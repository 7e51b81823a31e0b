import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { Icon } from '#ui/icon.tsx';
import { Tooltip } from '#ui/tooltip.tsx';
import { showProblem } from './show-problem.ts';
import styles from './problem-badge.module.css';

type Props = Readonly<{ nodeId: NodeId; look?: 'corner' | 'inline' }>;

/** How many problems a step has; leads to the first. */
export function ProblemBadge({ nodeId, look = 'corner' }: Props) {
  const { store, checks, isEditable } = useBuilder();
  const problems = useDesign((state) => problemsIn(state.present, checks).byNode.get(nodeId));
  // A blank program is not faulty: the canvas suggests its first step.
  const isBlank = useDesign((state) => state.present.nodes.length === 1);
  if (!problems || !isEditable || (isBlank && look === 'corner')) return null;
  const { errors, warnings, first } = problems;
  const isError = errors > 0;
  const count = isError ? WORDS.canvas.errors(errors) : WORDS.canvas.warnings(warnings);
  return (
    <Tooltip content={first.text} side="right">
      <button
        type="button"
        tabIndex={-1}
        className={styles['badge']}
        data-look={look}
        data-severity={isError ? 'error' : 'warning'}
        aria-label={`${count}: ${first.text}`}
        onClick={() => showProblem(store, first)}
      >
        <Icon of={isError ? CircleAlert : TriangleAlert} size={14} />
        {isError ? errors : warnings}
      </button>
    </Tooltip>
  );
}
