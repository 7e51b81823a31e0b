import {
  describeObservation,
  describeOtherOutcome,
  describeQuestion,
} from '#domain/engine/explain/describe-observation.ts';
import type { JourneyStop } from '#domain/engine/explain/journey.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { describeSettings } from '#domain/nodes/registry.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { words } from './words.ts';
import styles from './journey.module.css';

type Props = Readonly<{ node: ProgramNode | undefined; event: JourneyStop['events'][number] }>;

/** What a decision or an exit condition asked, what it saw, and what would have sent the contact the other way. */
export function DecisionSeen({ node, event }: Props) {
  const { words: context } = useBuilder();
  const { answers, kind, at } = event;
  if (answers.length === 0) return <Unseen node={node} kind={kind} />;
  const about = { catalogue: context.catalogue, timeZone: context.timeZone, at };
  return answers.map((answer, index) => (
    <dl key={`${answer.question.kind} ${index}`} className={styles['seen']}>
      <dt>{words.asked}</dt>
      <dd>
        {describeQuestion(answer.question, context.catalogue)} – {answer.isMet ? words.met : words.notMet}
      </dd>
      <dt>{words.saw}</dt>
      <dd>{describeObservation(answer, about).join(', ')}</dd>
      <OtherOutcome text={describeOtherOutcome(answer, about)} />
    </dl>
  ));
}

function OtherOutcome({ text }: Readonly<{ text: string | null }>) {
  if (text === null) return null;
  return (
    <>
      <dt>{words.other}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** Of a decision made before what it saw was written down: the rule as the design has it now. */
function Unseen({ node, kind }: Pick<Props, 'node'> & { kind: Props['event']['kind'] }) {
  const { words: context } = useBuilder();
  if (!node || (kind !== 'wentYes' && kind !== 'wentNo')) return null;
  const asked = describeSettings(node, context)[0]?.value;
  if (!asked) return null;
  return (
    <dl className={styles['seen']}>
      <dt>{words.asked}</dt>
      <dd>{asked}</dd>
      <dt>{words.other}</dt>
      <dd>{kind === 'wentYes' ? words.otherOfYes('No') : words.otherOfNo('Yes')}</dd>
    </dl>
  );
}
