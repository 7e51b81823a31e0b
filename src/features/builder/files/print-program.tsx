import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { formatInstant } from '#client/format.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { describeRule } from '#domain/catalogue/describe-rule.ts';
import type { Design } from '#domain/design/design.ts';
import { type Graph, getConnectorsFrom, orderFromStart } from '#domain/design/graph.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import { describeSettings, getNodeTitle, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import type { Picture } from '#features/builder/picture/picture.ts';
import { PictureView } from '#features/builder/picture/picture-view.tsx';
import { fileWords as words } from './words.ts';
import styles from './print-program.module.css';

type Props = Readonly<{ program: ProgramSummary; picture: Picture; onDone: () => void }>;

/** On paper only: the picture, then every step with its settings as text. Opens the browser's own print window. */
export function PrintProgram({ program, picture, onDone }: Props) {
  const { store } = useBuilder();
  const timeZone = useTimeZone();
  const now = useAccountNow();
  const design = wholeDesign(store.getState());
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <article className={styles['paper']}>
      <h1>{program.name}</h1>
      <p>
        {words.printedAt(
          now === undefined ? '' : formatInstant(now, timeZone),
          STATUS_LABELS[program.status],
        )}
      </p>
      <PictureView
        picture={picture}
        label={words.pictureLabel(program.name)}
        isLight
        className={styles['picture']}
      />
      <h2>{words.steps}</h2>
      <Steps design={design} />
      <ExitConditions design={design} />
    </article>,
    document.body,
  );
}

function Steps({ design }: { readonly design: Design }) {
  const graph = graphFor(design);
  const steps = orderFromStart(design, graph).filter((node) => !isAnnotation(node));
  const numbers = new Map(steps.map((node, index) => [node.id, index + 1]));
  const formatName = (node: ProgramNode | undefined) =>
    node ? `${numbers.get(node.id) ?? ''}. ${getNodeTitle(node)}` : words.loose;
  return (
    <ol className={styles['steps']}>
      {steps.map((node) => (
        <Step key={node.id} node={node} graph={graph} formatName={formatName} />
      ))}
    </ol>
  );
}

type StepProps = Readonly<{
  node: ProgramNode;
  graph: Graph;
  formatName: (node: ProgramNode | undefined) => string;
}>;

function Step({ node, graph, formatName }: StepProps) {
  const { words: context } = useBuilder();
  const out = getConnectorsFrom(graph, node.id);
  const ways = listRoutes(node).map((route) => {
    const label = getRouteLabel(node, route);
    const to = out.find((connector) => connector.route === route)?.to;
    const target = formatName(to === undefined ? undefined : graph.nodes.get(to));
    return label === '' ? target : `${label}: ${target}`;
  });
  return (
    <li>
      <h3>{formatNodeLabel(node, context)}</h3>
      <dl>
        {describeSettings(node, context).map(({ label, value }, index) => (
          <div key={`${index} ${label}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {ways.length > 0 && <p>{words.next(ways.join('; '))}</p>}
    </li>
  );
}

function ExitConditions({ design }: { readonly design: Design }) {
  const { catalogue } = useBuilder();
  if (design.exitConditions.length === 0) return null;
  return (
    <>
      <h2>{words.exitConditions}</h2>
      <dl>
        {design.exitConditions.map(({ id, name, rule }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{describeRule(rule, catalogue)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
