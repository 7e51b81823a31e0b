import { placeClipping, takeClipping } from '#domain/design/clipping.ts';
import type { Design } from '#domain/design/design.ts';
import type { DesignEdit } from '#domain/edits/design-edits.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { createNode, listRoutes, PALETTE_TYPES, STEP_TYPES } from '#domain/nodes/registry.ts';
import type { Dice } from '#tests/domain/engine/dice.ts';
import { nodeId, start } from './a-design.ts';

/** Anything a marketer might do next, also what will be refused. `index` makes the ids of new nodes. */
export function randomEdit(dice: Dice, design: Design, index: number): DesignEdit {
  const one = anyOf(dice, design.nodes) ?? start();
  const other = anyOf(dice, design.nodes) ?? start();
  const route = anyOf(dice, listRoutes(one)) ?? 'next';
  const id = nodeId(`new-${index}`);
  let pasted = 0;
  const newId = () => nodeId(`new-${index}-${(pasted += 1)}`);
  const position = { x: dice.below(2_000) - 1_000, y: dice.below(3_000) };
  const some = design.nodes.filter(() => dice.chance(0.2)).map((node) => node.id);
  const kinds: readonly (() => DesignEdit)[] = [
    () => ({ type: 'addNode', node: createNode(dice.pick(PALETTE_TYPES), id, position), onto: null }),
    () => ({
      type: 'addNode',
      node: createNode(anyOf(dice, STEP_TYPES) ?? 'end', id, position),
      onto: { from: one.id, route },
    }),
    () => ({ type: 'connect', from: one.id, route, to: other.id }),
    () => ({ type: 'reroute', from: one.id, route, to: other.id }),
    () => ({ type: 'disconnect', from: one.id, route }),
    () => ({ type: 'insertNode', nodeId: other.id, onto: { from: one.id, route }, position }),
    () => ({ type: 'moveNodes', positions: [...some, one.id].map((moved) => ({ nodeId: moved, position })) }),
    () => ({ type: 'deleteNodes', nodeIds: [one.id], isCut: dice.chance(0.5) }),
    () => ({ type: 'deleteNodes', nodeIds: some }),
    () => ({ type: 'duplicateNode', nodeId: one.id, newId: id }),
    () => ({ type: 'pasteNodes', ...placeClipping(takeClipping(design, some.slice(0, 6)), position, newId) }),
    () => changed(one, dice),
    () => ({ type: 'swapBranches', nodeId: one.id }),
    () => ({ type: 'tidyUp' }),
  ];
  return anyOf(dice, kinds)?.() ?? { type: 'tidyUp' };
}

function changed(node: ProgramNode, dice: Dice): DesignEdit {
  const nodeIdOfIt = node.id;
  switch (node.type) {
    case 'delay':
      return {
        type: 'changeSettings',
        nodeId: nodeIdOfIt,
        nodeType: 'delay',
        settings: { kind: 'days', days: 1 + dice.below(30) },
      };
    case 'end':
      return {
        type: 'changeSettings',
        nodeId: nodeIdOfIt,
        nodeType: 'end',
        settings: { outcome: `Outcome ${dice.below(9)}` },
      };
    case 'textLabel':
      return {
        type: 'changeSettings',
        nodeId: nodeIdOfIt,
        nodeType: 'textLabel',
        settings: {
          text: `Note ${dice.below(9)}`,
          width: 96 + dice.below(400),
          height: 40 + dice.below(300),
        },
      };
    default:
      return {
        type: 'changeSettings',
        nodeId: nodeId('start'),
        nodeType: 'start',
        settings: start({ limit: dice.pick(['firstTimeOnly', 'everyTime']) }).settings,
      };
  }
}

function anyOf<T>(dice: Dice, values: readonly T[]): T | undefined {
  return values[dice.below(values.length)];
}
