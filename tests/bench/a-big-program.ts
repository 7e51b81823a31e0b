import type { Connector, Design } from '#domain/design/design.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

/** Decisions in a row, each with two branches that meet again: as many nodes as asked for, or up to three fewer. */
export function aBigProgram(size: number): Design {
  const blocks = Array.from({ length: Math.max(1, Math.floor((size - 2) / 4)) }, (_, index) => index);
  const nodes: ProgramNode[] = [
    start(),
    ...blocks.flatMap((i) => [
      decision(`ask-${i}`),
      sendEmail(`mail-${i}`),
      delay(`wait-${i}`),
      sendEmail(`tell-${i}`),
    ]),
    end(),
  ];
  const connectors: Connector[] = [
    ...ways('start > ask-0'),
    ...blocks.flatMap((i) => {
      const next = i + 1 < blocks.length ? `ask-${i + 1}` : 'end';
      return ways(`ask-${i} yes> mail-${i} > wait-${i} > ${next}`, `ask-${i} no> tell-${i} > ${next}`);
    }),
  ];
  return tidyUp({ nodes, connectors, exitConditions: [] });
}
