import * as fc from 'fast-check';
import type { Design } from '#domain/design/design.ts';
import { applyEdit } from '#domain/edits/design-edits.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { createNode } from '#domain/nodes/registry.ts';
import { nodeId, textLabel } from '#tests/domain/builders/a-design.ts';
import { planarDesigns, wildDesigns } from '#tests/domain/builders/random-design.ts';
import { randomEdit } from '#tests/domain/builders/random-edit.ts';
import { type Dice, diceOf } from '#tests/domain/engine/dice.ts';
import { randomAccount } from '#tests/domain/engine/random-account.ts';

const EDITS = 40;

export type RandomProgram = { readonly name: string; readonly design: Design };

/** In turns one that the engine runs, one that was edited at random, a tree with merges, and the same led astray. */
export function randomProgram(seed: number): RandomProgram {
  const dice = diceOf(seed);
  const kinds: readonly (readonly [string, () => Design])[] = [
    ['of the engine', () => randomAccount(seed).programs[0]?.design ?? start()],
    ['edited', () => edited(dice)],
    ['planar', () => sampled(planarDesigns, seed)],
    ['led astray', () => sampled(wildDesigns, seed)],
  ];
  const [name, make] = kinds[seed % kinds.length] ?? ['planar', () => sampled(planarDesigns, seed)];
  return { name: `seed ${seed}, ${name}`, design: withLabels(scattered(make(), dice), dice) };
}

function start(): Design {
  return {
    nodes: [createNode('start', nodeId('start'), { x: 0, y: 0 })],
    connectors: [],
    exitConditions: [],
  };
}

function edited(dice: Dice): Design {
  let design = start();
  for (let index = 0; index < EDITS; index += 1) {
    const outcome = applyEdit(design, randomEdit(dice, design, index));
    if (outcome.ok) design = outcome.value;
  }
  return design;
}

function sampled(designs: fc.Arbitrary<Design>, seed: number): Design {
  const [design] = fc.sample(designs, { seed, numRuns: 1 });
  if (!design) throw new Error('There is no such program');
  return design;
}

/** Every card somewhere, no two in one place. */
function scattered(design: Design, dice: Dice): Design {
  const nodes = design.nodes.map((node, index) => ({
    ...node,
    position: { x: dice.below(40) * 50, y: dice.below(40) * 50 + index },
  }));
  return { ...design, nodes };
}

function withLabels(design: Design, dice: Dice): Design {
  const labels = Array.from(
    { length: dice.below(4) },
    (_, index): ProgramNode => ({
      ...textLabel(`label-${index}`),
      position: { x: dice.below(2_000), y: dice.below(2_000) },
    }),
  );
  return { ...design, nodes: [...design.nodes, ...labels] };
}
