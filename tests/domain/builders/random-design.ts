import * as fc from 'fast-check';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { decision, delay, end, nodeId, sendEmail, start } from './a-design.ts';

/** A stretch of a program; its loose ways go on to whatever follows it, unless they end. */
type Stretch = { readonly steps: readonly Step[]; readonly isEnded: boolean };
type Step =
  | { readonly kind: 'mail' | 'wait' }
  | { readonly kind: 'ask'; readonly yes: Stretch; readonly no: Stretch };

const { stretch } = fc.letrec<{ stretch: Stretch; step: Step }>((tie) => ({
  stretch: fc.record({ steps: fc.array(tie('step'), { maxLength: 3 }), isEnded: fc.boolean() }),
  step: fc.oneof(
    { depthSize: 'small' },
    { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'mail' }, { kind: 'wait' }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('ask' as const), yes: tie('stretch'), no: tie('stretch') }),
    },
  ),
}));

/** Complete programs that branch, merge and end anywhere, without loops: all of them can be drawn without a crossing. */
export const planarDesigns: fc.Arbitrary<Design> = fc
  .array(stretch, { minLength: 1, maxLength: 4 })
  .map((stretches) => drawn({ steps: stretches.flatMap(({ steps }) => steps), isEnded: true }));

/** The same with some connectors led elsewhere or taken away: crossings, loops, loose ends and stray parts. */
export const wildDesigns: fc.Arbitrary<Design> = fc
  .tuple(
    planarDesigns,
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
    fc.array(fc.nat(), { maxLength: 3 }),
  )
  .map(([design, leads, cuts]) => {
    const led = leads.reduce(
      (connectors, [which, where]) => rerouted(design, connectors, which, where),
      [...design.connectors],
    );
    const gone = new Set(cuts.map((cut) => cut % Math.max(1, led.length)));
    return { ...design, connectors: led.filter((_, index) => !gone.has(index)) };
  });

type Loose = readonly { readonly from: NodeId; readonly route: Route }[];

function drawn(whole: Stretch): Design {
  const nodes: ProgramNode[] = [start()];
  const connectors: Connector[] = [];
  const add = (node: ProgramNode, loose: Loose) => {
    nodes.push(node);
    connectors.push(...loose.map((way) => ({ ...way, to: node.id })));
  };
  const draw = ({ steps, isEnded }: Stretch, into: Loose): Loose => {
    let loose = into;
    for (const step of steps) {
      if (loose.length === 0) break;
      loose = drawStep(step, loose);
    }
    if (!isEnded || loose.length === 0) return loose;
    add(end(`end-${nodes.length}`), loose);
    return [];
  };
  const drawStep = (step: Step, into: Loose): Loose => {
    const id = `${step.kind}-${nodes.length}`;
    if (step.kind === 'mail') add(sendEmail(id), into);
    if (step.kind === 'wait') add(delay(id), into);
    if (step.kind !== 'ask') return [{ from: nodeId(id), route: 'next' }];
    add(decision(id), into);
    const yes = draw(step.yes, [{ from: nodeId(id), route: 'yes' }]);
    const no = draw(step.no, [{ from: nodeId(id), route: 'no' }]);
    return [...yes, ...no];
  };
  draw(whole, [{ from: nodeId('start'), route: 'next' }]);
  return { nodes, connectors, exitConditions: [] };
}

function rerouted(design: Design, connectors: Connector[], which: number, where: number): Connector[] {
  const index = which % Math.max(1, connectors.length);
  const to = design.nodes[where % design.nodes.length];
  return connectors.map((connector, at) =>
    at === index && to && to.type !== 'start' && to.id !== connector.from
      ? { ...connector, to: to.id }
      : connector,
  );
}
