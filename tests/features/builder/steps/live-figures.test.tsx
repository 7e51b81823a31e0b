import { act, render, screen } from '@testing-library/react';
import { type NodeProps, ReactFlowProvider } from '@xyflow/react';
import { expect, test, vi } from 'vitest';
import type { Figures } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { CardNode } from '#features/builder/canvas/canvas-elements.ts';
import { NodeCard } from '#features/builder/canvas/node-card.tsx';
import { createBuilderActions } from '#features/builder/design/builder-actions.ts';
import { type Builder, BuilderProvider } from '#features/builder/design/builder-context.tsx';
import { createCanvasStore } from '#features/builder/design/canvas-store.ts';
import { createDesignStore } from '#features/builder/design/design-store.ts';
import { createFiguresStore } from '#features/builder/design/figures-store.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { delay, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const PROGRAM = 1 as ProgramId;
const drawn = vi.hoisted(() => ({ cards: 0 }));

// A card draws its badge whenever it is drawn itself.
vi.mock('#features/builder/steps/problem-badge.tsx', () => ({
  ProblemBadge: () => {
    drawn.cards += 1;
    return null;
  },
}));

test('[PERF-6] figures that change are drawn, and no card is drawn again because of them', () => {
  const design = fiftySteps();
  const builder = aBuilder(design);
  render(
    <BuilderProvider value={builder}>
      <ReactFlowProvider>
        {design.nodes.map((node) => (
          <NodeCard key={node.id} {...propsOf(node)} />
        ))}
      </ReactFlowProvider>
    </BuilderProvider>,
  );
  expect(drawn.cards).toBe(design.nodes.length);

  const shown = [41, 42, 43].map((here) => {
    act(() => builder.figures.receive(figuresOf(design, here)));
    return screen.getAllByRole('button', { name: `${here} here` }).length;
  });
  expect(shown).toEqual([50, 50, 50]);

  expect(drawn.cards).toBe(design.nodes.length);
});

function fiftySteps(): Design {
  const parts = Array.from({ length: 24 }, (_, part) => [
    sendEmail(`mail${part}`),
    delay(`wait${part}`, { kind: 'days', days: 1 }),
  ]).flat();
  const nodes = [start(), ...parts, end()];
  return { nodes, connectors: ways(nodes.map(({ id }) => id).join(' > ')), exitConditions: [] };
}

function aBuilder(design: Design): Builder {
  const catalogue = aCatalogue();
  const store = createDesignStore(design, 1);
  return {
    programId: PROGRAM,
    store,
    actions: createBuilderActions(store, () => nodeId('new')),
    canvas: createCanvasStore(),
    figures: createFiguresStore(),
    catalogue,
    checks: { catalogue, facts: { programId: PROGRAM, findLastName: () => null } },
    words: { catalogue, timeZone: 'Europe/London', now: TUESDAY_AT_TEN },
    isEditable: false,
    hasEnrolled: true,
    hasFigures: true,
  };
}

/** What the canvas hands to a card, once for each. */
function propsOf(node: ProgramNode): NodeProps<CardNode> {
  return {
    id: node.id,
    type: 'card',
    data: { node },
    selected: false,
    dragging: false,
    draggable: false,
    selectable: true,
    deletable: false,
    isConnectable: false,
    zIndex: 0,
    positionAbsoluteX: 0,
    positionAbsoluteY: 0,
  };
}

function figuresOf(design: Design, here: number): Figures {
  const none = { sent: 0, opened: 0, clicked: 0 };
  const figures = (id: NodeId) => ({
    nodeId: id,
    here,
    ever: here,
    ...none,
    lastDay: { ever: here, ...none },
  });
  return {
    programId: PROGRAM,
    at: TUESDAY_AT_TEN,
    enrolled: { inside: here, ever: here },
    byNode: design.nodes.map(({ id }) => figures(id)),
    nextChangeAt: null,
  };
}
