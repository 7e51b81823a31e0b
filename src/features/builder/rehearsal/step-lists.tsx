import type { NodeId } from '#domain/ids.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { getHue, getIcon } from '#product/node-look.ts';
import { Icon } from '#ui/icon.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { stepsNeverReached } from './rehearsed-figures.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Where people are stuck, and what nobody came to. */
export function StepLists({ run }: { run: RehearsalRun }) {
  const stuck = run.answer.steps.filter((step) => step.stuck > 0);
  const never = stepsNeverReached(run);
  return (
    <>
      {stuck.length > 0 && (
        <Section title={words.stuck} text={words.stuckText}>
          <ul className={styles['steps']}>
            {stuck.map((step) => (
              <Step key={step.nodeId} run={run} nodeId={step.nodeId} detail={words.stuckHere(step.stuck)} />
            ))}
          </ul>
        </Section>
      )}
      {never.length > 0 && (
        <Section title={words.never}>
          <ul className={styles['steps']}>
            {never.map((nodeId) => (
              <Step key={nodeId} run={run} nodeId={nodeId} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type StepProps = Readonly<{ run: RehearsalRun; nodeId: NodeId; detail?: string }>;

/** Brings the step into view; one that is no longer on the canvas is only told. */
function Step({ run, nodeId, detail }: StepProps) {
  const { store, words: context } = useBuilder();
  const isThere = useDesign(({ present }) => graphFor(present).nodes.has(nodeId));
  const node = graphFor(run.design).nodes.get(nodeId);
  if (!node) return null;
  const name = shortName(node, context);
  const told = (
    <>
      <span className={styles['tile']} data-hue={getHue(node.type)}>
        <Icon of={getIcon(node.type)} size={14} />
      </span>
      <span className={styles['stepName']}>{name}</span>
      {detail !== undefined && <span className={styles['quiet']}>{detail}</span>}
    </>
  );
  return (
    <li>
      {isThere ? (
        <button
          type="button"
          className={styles['step']}
          onClick={() => store.dispatch({ type: 'selected', nodeIds: [nodeId] })}
        >
          {told}
        </button>
      ) : (
        <span className={styles['step']}>{told}</span>
      )}
    </li>
  );
}
