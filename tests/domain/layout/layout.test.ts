import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { createGraph, getConnectorsFrom } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { computeLayout, type Layout, tidyUp } from '#domain/layout/layout.ts';
import { wayKey } from '#domain/layout/ways.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  nodeId,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { planarDesigns, wildDesigns } from '#tests/domain/builders/random-design.ts';

const SEED = { seed: 20_261_124, numRuns: 200 };

const placesOf = (design: Design) =>
  Object.fromEntries(tidyUp(design).nodes.map(({ id, position }) => [id, [position.x, position.y]]));

describe('layout', { timeout: 60_000 }, () => {
  test('[D10] places a straight flow in one column, one rank below the other', () => {
    expect(placesOf(aDesign())).toEqual({ start: [0, 0], mail: [0, 144], end: [0, 288] });
  });

  test('[D10] places Yes left and No right of the decision, and the merge below its middle', () => {
    const design = aDesign({
      nodes: [start(), decision('ask'), sendEmail('thank'), delay('wait'), end()],
      connectors: ways('start > ask', 'ask no> wait > end', 'ask yes> thank > end'),
    });
    expect(placesOf(design)).toEqual({
      start: [0, 0],
      ask: [0, 144],
      thank: [-132, 288],
      wait: [132, 288],
      end: [0, 432],
    });
  });

  test('[D10] leaves Start where it is', () => {
    const [first, ...others] = aDesign().nodes;
    const moved = aDesign({ nodes: [{ ...start(), position: { x: 500, y: 40 } }, ...others] });
    expect(first?.type).toBe('start');
    expect(placesOf(moved)).toEqual({ start: [500, 40], mail: [500, 184], end: [500, 328] });
  });

  test('[D10] a long connector passes beside the cards between', () => {
    const design = aDesign({
      nodes: [start(), decision('ask'), sendEmail('mail'), end()],
      connectors: ways('start > ask', 'ask yes> mail > end', 'ask no> end'),
    });
    const { positions, wayPoints } = computeLayout(design);
    const mail = positions.get(nodeId('mail'));
    const [point] = wayPoints.get('ask:no') ?? [];
    expect(wayPoints.get('ask:no')).toHaveLength(1);
    expect(point?.x).toBeGreaterThan((mail?.x ?? Number.NaN) + CARD.width);
  });

  test('[D10] a merge stands below an end that its branches close in', () => {
    const design = aDesign({
      nodes: [start(), decision('ask'), decision('test'), sendEmail('mail'), end('inner'), end('merge')],
      connectors: ways(
        'start > ask',
        'ask yes> test',
        'ask no> mail > merge',
        'test yes> merge',
        'test no> inner',
      ),
    });
    expect(faultsOf(design)).toEqual([]);
    expect(crossingsOf(design)).toEqual([]);
  });

  test('[D10] a part that Start does not lead to stands just above where it joins, on the side where it crosses nothing', () => {
    const design = aDesign({
      nodes: [start(), decision('ask'), delay('stray'), sendEmail('thank'), end()],
      connectors: ways('start > ask', 'ask yes> thank > end', 'ask no> end', 'stray > thank'),
    });
    expect(placesOf(design)).toEqual({
      start: [0, 0],
      stray: [-264, 144],
      ask: [0, 144],
      thank: [-162, 288],
      end: [-162, 432],
    });
  });

  test('[D10] unconnected parts stay in their order, right of the one of Start', () => {
    const nodes = aDesign().nodes;
    const [left, right] = [delay('b'), delay('a')];
    const stray = [
      { ...right, position: { x: -500, y: 700 } },
      { ...left, position: { x: -900, y: 20 } },
    ];
    expect(placesOf(aDesign({ nodes: [...nodes, ...stray] }))).toEqual({
      start: [0, 0],
      b: [264, 0],
      a: [528, 0],
      mail: [0, 144],
      end: [0, 288],
    });
  });

  test('[D10] no card covers another, whatever is connected to what', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        expect(overlaps(design)).toEqual([]);
      }),
      SEED,
    );
  });

  test('[D10] Yes stands left of No in every program that can be drawn without a crossing', () => {
    fc.assert(
      fc.property(planarDesigns, (design) => {
        expect(faultsOf(design)).toEqual([]);
      }),
      SEED,
    );
  });

  test('[D10] draws no crossing where none is needed', () => {
    fc.assert(
      fc.property(planarDesigns, (design) => {
        expect(crossingsOf(design)).toEqual([]);
      }),
      SEED,
    );
  });

  test('[D10] every connector but those of loops leads down', () => {
    fc.assert(
      fc.property(planarDesigns, (design) => {
        const { positions } = computeLayout(design);
        const y = (id: NodeId) => positions.get(id)?.y ?? Number.NaN;
        const drops = design.connectors.map(({ from, to }) => y(to) - y(from));
        expect(Math.min(...drops)).toBeGreaterThanOrEqual(CARD.height + GAP.betweenRanks);
      }),
      SEED,
    );
  });

  test('[D10] tidying a tidy program changes nothing', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        const once = tidyUp(design);
        expect(tidyUp(once)).toBe(once);
      }),
      SEED,
    );
  });

  test('[D10] prints how long 1,000 nodes take', () => {
    const design = bigDesign(1_000);
    const times = Array.from({ length: 20 }, () => {
      const before = process.cpuUsage();
      computeLayout(design);
      return process.cpuUsage(before).user / 1_000;
    }).sort((a, b) => a - b);
    console.log(
      `layout of ${design.nodes.length} nodes, processor time, median of 20: ${times[10]?.toFixed(1)} ms`,
    );
    const { positions } = computeLayout(design);
    expect(positions.size).toBe(design.nodes.length);
  });
});

function overlaps(design: Design): readonly string[] {
  const nodes = tidyUp(design).nodes;
  const tooClose = (a: ProgramNode, b: ProgramNode) =>
    Math.abs(a.position.x - b.position.x) < CARD.width + GAP.betweenCards &&
    Math.abs(a.position.y - b.position.y) < CARD.height + GAP.betweenRanks;
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => (tooClose(a, b) ? [`${a.id} covers ${b.id}`] : [])),
  );
}

/** Decisions whose Yes sets out to the right of their No. */
function faultsOf(design: Design): readonly string[] {
  const layout = computeLayout(design);
  const graph = createGraph(design);
  return design.nodes.flatMap((node) => {
    const [yes, no] = getConnectorsFrom(graph, node.id).map((connector) => drawnWay(layout, connector)[1]);
    return yes && no && yes.y === no.y && yes.x > no.x ? [node.id] : [];
  });
}

/** Pairs of connectors that swap sides between two ranks. */
function crossingsOf(design: Design): readonly string[] {
  const layout = computeLayout(design);
  const pieces = design.connectors.flatMap((connector) => {
    const way = drawnWay(layout, connector);
    return way.slice(1).map((to, index) => ({ from: way[index] ?? to, to, name: wayKey(connector) }));
  });
  return pieces.flatMap((a) =>
    pieces
      .filter((b) => a.from.y === b.from.y && a.from.x < b.from.x && a.to.x > b.to.x)
      .map((b) => `${a.name} x ${b.name}`),
  );
}

/** From the way out of a card, past its way-points, to the middle of the next card; heights rounded to ranks. */
function drawnWay(layout: Layout, connector: Design['connectors'][number]): readonly Position[] {
  const middle = (id: NodeId) => {
    const { x, y } = layout.positions.get(id) ?? { x: Number.NaN, y: Number.NaN };
    return { x: x + CARD.width / 2, y: y + CARD.height / 2 };
  };
  const shift = connector.route === 'next' ? 0 : connector.route === 'yes' ? -CARD.width / 4 : CARD.width / 4;
  const from = middle(connector.from);
  return [
    { x: from.x + shift, y: from.y },
    ...(layout.wayPoints.get(wayKey(connector)) ?? []),
    middle(connector.to),
  ];
}

/** Decisions in a row, each with a branch of three steps that comes back to the flow. */
function bigDesign(size: number): Design {
  const blocks = Array.from({ length: Math.floor((size - 2) / 4) }, (_, index) => index);
  return {
    nodes: [
      start(),
      ...blocks.flatMap((i) => [
        decision(`ask-${i}`),
        sendEmail(`mail-${i}`),
        delay(`wait-${i}`),
        sendEmail(`tell-${i}`),
      ]),
      end(),
    ],
    connectors: [
      ...ways('start > ask-0'),
      ...blocks.flatMap((i) => {
        const next = i + 1 < blocks.length ? `ask-${i + 1}` : 'end';
        return ways(`ask-${i} yes> mail-${i} > wait-${i} > ${next}`, `ask-${i} no> tell-${i} > ${next}`);
      }),
    ],
    exitConditions: [],
  };
}
