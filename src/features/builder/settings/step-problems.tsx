import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { checkNode } from '#domain/nodes/registry.ts';
import type { ProblemCode, SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { type CampaignDialogRequest, CampaignTask } from '#features/builder/fields/campaign-task.tsx';
import { panelWords as words } from '#features/builder/fields/panel-words.ts';
import { showProblem } from '#features/builder/steps/show-problem.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './step-problems.module.css';

/** Mended in the campaign that the step sends. */
const IN_CAMPAIGN: ReadonlySet<ProblemCode> = new Set(['campaignIncomplete', 'legalFieldsMissing']);

type Props = Readonly<{
  /** As it is in the design. */
  node: ProgramNode;
  /** As it is being edited: what is mended there already is not told again. */
  shown: ProgramNode;
}>;

/** What the validation has found in the step whose panel is open, each with the way to mend it. */
export function StepProblems({ node, shown }: Props) {
  const { checks, store } = useBuilder();
  const found = useDesign(({ present }) => problemsIn(present, checks).all);
  const [task, setTask] = useState<CampaignDialogRequest | null>(null);
  const before = new Set(checkNode(node, checks.catalogue).map(keyOf));
  const after = new Set(checkNode(shown, checks.catalogue).map(keyOf));
  const problems = found
    .filter(({ nodeId }) => nodeId === node.id)
    .filter((problem) => !before.has(keyOf(problem)) || after.has(keyOf(problem)));
  const campaignId = node.type === 'sendEmail' ? node.settings.campaignId : null;
  const mend = (problem: ValidationProblem) => {
    if (IN_CAMPAIGN.has(problem.code) && campaignId !== null) setTask({ id: campaignId });
    else showProblem(store, problem);
  };
  return (
    <>
      {problems.length > 0 && (
        <ul aria-label={words.problems(problems.length)} className={styles['problems']}>
          {problems.map((problem) => (
            <li key={keyOf(problem)} className={styles['problem']} data-severity={problem.severity}>
              <Icon
                of={problem.severity === 'error' ? CircleAlert : TriangleAlert}
                className={styles['icon']}
              />
              <div className={styles['words']}>
                <p className={styles['text']}>{problem.text}</p>
                {!after.has(keyOf(problem)) && <p>{problem.advice}</p>}
                <Button size="small" className={styles['mend']} onClick={() => mend(problem)}>
                  {wayToMend(problem)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <CampaignTask task={task} onClose={() => setTask(null)} onWritten={() => undefined} />
    </>
  );
}

function keyOf({ code, field }: Pick<SettingProblem | ValidationProblem, 'code' | 'field'>): string {
  return `${code} ${field}`;
}

function wayToMend({ code, field }: ValidationProblem): string {
  if (IN_CAMPAIGN.has(code)) return words.mend.campaign;
  if (code === 'routeWithoutEnd' || code === 'noAction') return words.mend.step;
  return field === null ? words.mend.canvas : words.mend.field;
}
