import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import { describeEdit } from '#domain/edits/describe-edit.ts';
import { applyEdit, type DesignEdit } from '#domain/edits/design-edits.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
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
import { brokenRules } from '#tests/domain/builders/broken-rules.ts';
import { wildDesigns } from '#tests/domain/builders/random-design.ts';

const edited = (design: Design, edit: DesignEdit): Design => {
  const result = applyEdit(design, edit);
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.value;
};

const refusal = (design: Design, edit: DesignEdit) => {
  const result = applyEdit(design, edit);
  return result.ok ? null : result.refusal;
};

/** "from route> to", a line for each connector. */
const drawn = (design: Design) =>
  design.connectors.map(({ from, route, to }) => `${from} ${route}> ${to}`).toSorted();

/** start > mail > ask, yes to thank > end, no to end. */
const branching = () =>
  aDesign({
    nodes: [start(), sendEmail('mail'), decision('ask'), sendEmail('thank'), end()],
    connectors: ways('start > mail > ask', 'ask yes> thank > end', 'ask no> end'),
  });

describe('adding', () => {
  test('[D1] a node stands alone', () => {
    const design = edited(aDesign(), { type: 'addNode', node: delay('wait'), onto: null });
    expect(design.nodes.map(({ id }) => id)).toEqual(['start', 'mail', 'end', 'wait']);
    expect(design.connectors).toEqual(aDesign().connectors);
  });

  test('[D1] a node is connected to a loose end', () => {
    const design = aDesign({ connectors: ways('start > mail') });
    const onto = { from: nodeId('mail'), route: 'next' } as const;
    expect(drawn(edited(design, { type: 'addNode', node: delay('wait'), onto }))).toEqual([
      'mail next> wait',
      'start next> mail',
    ]);
  });

  test('[D2] a node put into a connector leads on to where that led', () => {
    const onto = { from: nodeId('mail'), route: 'next' } as const;
    expect(drawn(edited(aDesign(), { type: 'addNode', node: delay('wait'), onto }))).toEqual([
      'mail next> wait',
      'start next> mail',
      'wait next> end',
    ]);
  });

  test('[D2] what followed a new decision follows its Yes', () => {
    const onto = { from: nodeId('mail'), route: 'next' } as const;
    expect(drawn(edited(aDesign(), { type: 'addNode', node: decision('ask'), onto }))).toEqual([
      'ask yes> end',
      'mail next> ask',
      'start next> mail',
    ]);
  });

  test('[D2] an End put into a connector leaves loose what followed', () => {
    const onto = { from: nodeId('start'), route: 'next' } as const;
    expect(drawn(edited(aDesign(), { type: 'addNode', node: end('early'), onto }))).toEqual([
      'mail next> end',
      'start next> early',
    ]);
  });

  test('[D2] the nodes after it make room', () => {
    const design = aDesign({
      nodes: [start(), at(sendEmail('mail'), 144), at(end(), 288)],
    });
    const onto = { from: nodeId('start'), route: 'next' } as const;
    const node = at(delay('wait'), 144);
    expect(
      edited(design, { type: 'addNode', node, onto }).nodes.map(({ id, position }) => [id, position.y]),
    ).toEqual([
      ['start', 0],
      ['mail', 288],
      ['end', 432],
      ['wait', 144],
    ]);
  });

  test('[D3] an id that is taken is refused', () => {
    expect(refusal(aDesign(), { type: 'addNode', node: delay('mail'), onto: null })).toEqual({
      kind: 'idTaken',
      nodeId: 'mail',
    });
  });

  test('[D5] a second Start is refused', () => {
    expect(refusal(aDesign(), { type: 'addNode', node: start({}, 'again'), onto: null })).toEqual({
      kind: 'startIsFixed',
    });
  });

  test('[D9] pasted nodes come with the connectors among them', () => {
    const edit: DesignEdit = {
      type: 'pasteNodes',
      nodes: [delay('wait'), end('later')],
      connectors: ways('wait > later'),
    };
    expect(drawn(edited(aDesign(), edit))).toEqual([
      'mail next> end',
      'start next> mail',
      'wait next> later',
    ]);
  });

  test('[D9] pasting a Start is refused', () => {
    expect(refusal(aDesign(), { type: 'pasteNodes', nodes: [start({}, 'again')], connectors: [] })).toEqual({
      kind: 'startIsFixed',
    });
  });
});

describe('putting a loose step into the flow', () => {
  const loose = (node: ProgramNode) => aDesign({ nodes: [...aDesign().nodes, node] });
  const put = (design: Design, id: string) =>
    edited(design, {
      type: 'insertNode',
      nodeId: nodeId(id),
      onto: { from: nodeId('mail'), route: 'next' },
      position: { x: 0, y: 144 },
    });

  test('[D17] it leads on to where the connector led', () => {
    const design = put(loose(delay('wait')), 'wait');
    expect(drawn(design)).toEqual(['mail next> wait', 'start next> mail', 'wait next> end']);
    expect(design.nodes.find(({ id }) => id === 'wait')?.position).toEqual({ x: 0, y: 144 });
  });

  test('[D17] a decision leads on by its first loose way out', () => {
    const design = loose(decision('ask'));
    const half = { ...design, connectors: [...design.connectors, ...ways('ask yes> end')] };
    expect(drawn(put(half, 'ask'))).toContain('ask no> end');
  });

  test('[D17] an End leaves loose what followed', () => {
    expect(drawn(put(loose(end('early')), 'early'))).toEqual(['mail next> early', 'start next> mail']);
  });

  test('[D17] a step that something leads to is only moved', () => {
    const design = put(branching(), 'thank');
    expect(drawn(design)).toEqual(drawn(branching()));
    expect(design.nodes.find(({ id }) => id === 'thank')?.position).toEqual({ x: 0, y: 144 });
  });
});

describe('connecting', () => {
  test('[D4] a connected route can be connected elsewhere', () => {
    const edit = { type: 'reroute', from: nodeId('ask'), route: 'no', to: nodeId('thank') } as const;
    expect(drawn(edited(branching(), edit))).toEqual([
      'ask no> thank',
      'ask yes> thank',
      'mail next> ask',
      'start next> mail',
      'thank next> end',
    ]);
  });

  test('[D4] a disconnected route is loose', () => {
    const edit = { type: 'disconnect', from: nodeId('ask'), route: 'no' } as const;
    expect(drawn(edited(branching(), edit))).not.toContain('ask no> end');
  });

  test.each([
    ['itself', { from: 'mail', route: 'next', to: 'mail' }, { kind: 'connectsToItself' }],
    ['Start', { from: 'mail', route: 'next', to: 'start' }, { kind: 'leadsToStart' }],
    ['nothing', { from: 'mail', route: 'next', to: 'gone' }, { kind: 'unknownNode', nodeId: 'gone' }],
    [
      'a step, by a way out it does not have',
      { from: 'mail', route: 'yes', to: 'end' },
      { kind: 'noSuchRoute', nodeId: 'mail', route: 'yes' },
    ],
    [
      'a step, out of an End',
      { from: 'end', route: 'next', to: 'mail' },
      { kind: 'noSuchRoute', nodeId: 'end', route: 'next' },
    ],
  ] as const)('[D4] no connector to %s', (_, { from, route, to }, expected) => {
    expect(refusal(branching(), { type: 'connect', from: nodeId(from), route, to: nodeId(to) })).toEqual(
      expected,
    );
  });

  test('[D8] swapping branches twice changes nothing, once exchanges Yes and No', () => {
    const swap: DesignEdit = { type: 'swapBranches', nodeId: nodeId('ask') };
    const once = edited(branching(), swap);
    expect(drawn(once)).toContain('ask no> thank');
    expect(areDesignsEqual(edited(once, swap), branching())).toBe(true);
  });
});

describe('deleting and duplicating', () => {
  test('[D5] Start can be neither deleted nor duplicated', () => {
    expect(refusal(aDesign(), { type: 'deleteNodes', nodeIds: [nodeId('mail'), nodeId('start')] })).toEqual({
      kind: 'startIsFixed',
    });
    expect(
      refusal(aDesign(), { type: 'duplicateNode', nodeId: nodeId('start'), newId: nodeId('again') }),
    ).toEqual({ kind: 'startIsFixed' });
  });

  test('[D6] the connector into a deleted node leads to the node after it', () => {
    expect(
      drawn(edited(branching(), { type: 'deleteNodes', nodeIds: [nodeId('mail'), nodeId('thank')] })),
    ).toEqual(['ask no> end', 'ask yes> end', 'start next> ask']);
  });

  test('[D6] a deleted decision with two ways out leaves a loose end', () => {
    expect(drawn(edited(branching(), { type: 'deleteNodes', nodeIds: [nodeId('ask')] }))).toEqual([
      'start next> mail',
      'thank next> end',
    ]);
  });

  test('[D6] deleting one of the two nodes of a loop leaves no node that leads to itself', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), delay('wait')],
      connectors: ways('start > mail > wait > mail'),
    });
    expect(drawn(edited(design, { type: 'deleteNodes', nodeIds: [nodeId('wait')] }))).toEqual([
      'start next> mail',
    ]);
  });

  test('[D7] a duplicate has the settings and stands beside, without connectors', () => {
    const design = edited(aDesign({ nodes: [start(), sendEmail('mail', 2), end()] }), {
      type: 'duplicateNode',
      nodeId: nodeId('mail'),
      newId: nodeId('copy'),
    });
    expect(design.nodes.at(-1)).toEqual({ ...sendEmail('copy', 2), position: { x: 264, y: 0 } });
    expect(design.connectors).toEqual(aDesign().connectors);
  });
});

describe('settings and places', () => {
  test('[D11] settings are those given, and nothing else changes', () => {
    const edit: DesignEdit = {
      type: 'changeSettings',
      nodeId: nodeId('mail'),
      nodeType: 'sendEmail',
      settings: { campaignId: campaignId(2) },
    };
    expect(edited(aDesign(), edit)).toEqual(aDesign({ nodes: [start(), sendEmail('mail', 2), end()] }));
  });

  test('[D11] settings of another type are refused', () => {
    const edit: DesignEdit = {
      type: 'changeSettings',
      nodeId: nodeId('mail'),
      nodeType: 'end',
      settings: { outcome: 'Done' },
    };
    expect(refusal(aDesign(), edit)).toEqual({ kind: 'otherType', nodeId: 'mail' });
  });

  test('[D11] moving changes places only', () => {
    const positions = [{ nodeId: nodeId('mail'), position: { x: 40, y: 8 } }];
    const design = edited(aDesign(), { type: 'moveNodes', positions });
    expect(design.nodes.map(({ position }) => position)).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 8 },
      { x: 0, y: 0 },
    ]);
  });

  test('[D10] tidying up gives each node its place', () => {
    expect(edited(aDesign(), { type: 'tidyUp' }).nodes.map(({ position }) => position.y)).toEqual([
      0, 144, 288,
    ]);
  });
});

describe('names for undo', () => {
  test.each([
    [{ type: 'addNode', node: delay('wait'), onto: null }, 'add Delay'],
    [
      { type: 'connect', from: nodeId('ask'), route: 'no', to: nodeId('end') },
      'connect Decision (No) to End',
    ],
    [
      { type: 'reroute', from: nodeId('mail'), route: 'next', to: nodeId('end') },
      'reconnect Send email to End',
    ],
    [{ type: 'disconnect', from: nodeId('start'), route: 'next' }, 'disconnect Start'],
    [{ type: 'moveNodes', positions: [{ nodeId: nodeId('end'), position: { x: 0, y: 0 } }] }, 'move End'],
    [{ type: 'deleteNodes', nodeIds: [nodeId('mail')] }, 'delete Send email'],
    [{ type: 'deleteNodes', nodeIds: [nodeId('mail'), nodeId('end')] }, 'delete 2 steps'],
    [{ type: 'duplicateNode', nodeId: nodeId('mail'), newId: nodeId('copy') }, 'duplicate Send email'],
    [{ type: 'pasteNodes', nodes: [delay('wait')], connectors: [] }, 'paste 1 step'],
    [
      {
        type: 'changeSettings',
        nodeId: nodeId('mail'),
        nodeType: 'sendEmail',
        settings: { campaignId: null },
      },
      'change Send email',
    ],
    [{ type: 'swapBranches', nodeId: nodeId('ask') }, 'swap branches of Decision'],
    [{ type: 'setExitConditions', exitConditions: [] }, 'change exit conditions'],
    [{ type: 'tidyUp' }, 'tidy up'],
  ] as const satisfies readonly (readonly [DesignEdit, string])[])('[D13] %o', (edit, words) => {
    expect(describeEdit(edit, branching())).toBe(words);
  });
});

describe('invariants', { timeout: 60_000 }, () => {
  test('[D14] no edit leaves a dangling, doubled or circular connector, or another number of Starts', () => {
    fc.assert(
      fc.property(
        wildDesigns,
        fc.array(fc.tuple(fc.nat(8), fc.nat(), fc.nat()), { maxLength: 30 }),
        (first, draws) => {
          let design = first;
          for (const [index, draw] of draws.entries()) {
            const result = applyEdit(design, editDrawn(design, index, draw));
            if (result.ok) design = result.value;
          }
          expect(brokenRules(design)).toEqual([]);
        },
      ),
      { seed: 20_261_124, numRuns: 500 },
    );
  });
});

function editDrawn(
  design: Design,
  index: number,
  [kind, a, b]: readonly [number, number, number],
): DesignEdit {
  const one = pick(design, a);
  const other = pick(design, b);
  const route = listRoutes(one)[b % 2] ?? 'next';
  const newId = nodeId(`new-${index}`);
  const edits: readonly DesignEdit[] = [
    { type: 'addNode', node: b % 2 === 0 ? delay(`new-${index}`) : decision(`new-${index}`), onto: null },
    {
      type: 'addNode',
      node: b % 3 === 0 ? end(`new-${index}`) : decision(`new-${index}`),
      onto: { from: one.id, route },
    },
    { type: 'connect', from: one.id, route, to: other.id },
    { type: 'disconnect', from: one.id, route },
    { type: 'deleteNodes', nodeIds: one === other ? [one.id] : [one.id, other.id] },
    { type: 'duplicateNode', nodeId: one.id, newId },
    { type: 'swapBranches', nodeId: one.id },
    { type: 'tidyUp' },
    {
      type: 'pasteNodes',
      nodes: [delay(`new-${index}`)],
      connectors: [{ from: newId, route: 'next', to: other.id }],
    },
  ];
  return edits[kind] ?? { type: 'tidyUp' };
}

function pick(design: Design, number: number): ProgramNode {
  return design.nodes[number % design.nodes.length] ?? start();
}

function at<T extends ProgramNode>(node: T, y: number): T {
  return { ...node, position: { x: 0, y } };
}
