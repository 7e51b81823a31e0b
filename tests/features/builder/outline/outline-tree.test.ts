import { expect, it } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { createGraph } from '#domain/design/graph.ts';
import { createOutline, type OutlineItem } from '#features/builder/outline/outline-tree.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const lines = (items: readonly OutlineItem[], depth = ''): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'loose') return [`${depth}(nowhere)`];
    if (item.kind === 'goesOn') return [`${depth}-> ${item.node.id}`];
    const branches = item.branches.flatMap(({ route, items: inner }) => [
      `${depth}${route}:`,
      ...lines(inner, `${depth}  `),
    ]);
    return [`${depth}${item.node.id}`, ...branches];
  });
const outline = (design: Design) => {
  const { main, unconnected } = createOutline(design, createGraph(design));
  return { main: lines(main), unconnected: lines(unconnected) };
};

it('lists steps below each other, and branches below their decision', () => {
  const design = aDesign({
    nodes: [start(), decision('ask'), end('opened'), delay('wait'), end('rest')],
    connectors: ways('start > ask', 'ask yes> opened', 'ask no> wait > rest'),
  });
  expect(outline(design)).toEqual({
    main: ['start', 'ask', 'yes:', '  opened', 'no:', '  wait', '  rest'],
    unconnected: [],
  });
});

it('shows a step that two ways lead to once', () => {
  const design = aDesign({
    nodes: [start(), decision('ask'), sendEmail('mail'), end()],
    connectors: ways('start > ask', 'ask yes> mail > end', 'ask no> end'),
  });
  expect(outline(design).main).toEqual(['start', 'ask', 'yes:', '  mail', '  end', 'no:', '  -> end']);
});

it('ends in a loop where it began', () => {
  const design = aDesign({ nodes: [start(), delay('wait')], connectors: ways('start > wait > wait') });
  expect(outline(design).main).toEqual(['start', 'wait', '-> wait']);
});

it('says where the flow leads nowhere, and what is not connected', () => {
  const design = aDesign({ connectors: ways('mail > end') });
  expect(outline(design)).toEqual({ main: ['start', '(nowhere)'], unconnected: ['mail', 'end'] });
});
