import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor, placesIn, problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { showProblem } from '#features/builder/steps/show-problem.ts';
import { cx } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import styles from './validation.module.css';

const words = WORDS.validation;

/** Everything that is to be put right, errors apart from warnings; each leads to its place. */
export function ValidationPanel({ onClose }: { onClose: () => void }) {
  const { checks } = useBuilder();
  const { all, errors, warnings } = useDesign((state) => problemsIn(state.present, checks));
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    body.current?.querySelector('button')?.focus();
  }, []);

  return (
    <SidePanel
      title={words.title}
      subtitle={words.subtitle(errors, warnings)}
      icon={errors > 0 ? CircleAlert : CircleCheck}
      onClose={onClose}
    >
      <div ref={body} className={styles['lists']}>
        {all.length === 0 && (
          <EmptyState icon={CircleCheck} title={words.none} size="small">
            {words.noneHint}
          </EmptyState>
        )}
        <ProblemList title={words.errors} hint={words.errorsHint} problems={all.slice(0, errors)} />
        <ProblemList title={words.warnings} hint={words.warningsHint} problems={all.slice(errors)} />
        {all.length > 0 && <p className={cx(styles['hint'], styles['key'])}>{words.next}</p>}
      </div>
    </SidePanel>
  );
}

type ListProps = Readonly<{ title: string; hint: string; problems: readonly ValidationProblem[] }>;

function ProblemList({ title, hint, problems }: ListProps) {
  if (problems.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['title']}>{title}</h3>
      <p className={styles['hint']}>{hint}</p>
      <ul className={styles['list']}>
        {problems.map((problem, index) => (
          <li key={`${index} ${problem.nodeId ?? ''} ${problem.code}`}>
            <ProblemRow problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemRow({ problem }: { problem: ValidationProblem }) {
  const { store } = useBuilder();
  const place = useDesign(({ present }) => {
    if (problem.nodeId === null) return words.wholeProgram;
    const node = graphFor(present).nodes.get(problem.nodeId);
    const index = placesIn(present).get(problem.nodeId) ?? 0;
    return node ? `${index + 1}. ${getNodeTitle(node)}` : '';
  });
  const isError = problem.severity === 'error';
  return (
    <button type="button" className={styles['problem']} onClick={() => showProblem(store, problem)}>
      <Icon
        of={isError ? CircleAlert : TriangleAlert}
        className={isError ? styles['error'] : styles['warning']}
      />
      <span className={styles['words']}>
        <span className={styles['place']}>{place}</span>
        <span className={styles['text']}>{problem.text}</span>
        <span className={styles['advice']}>{problem.advice}</span>
      </span>
    </button>
  );
}
