import { expect, it } from 'vitest';
import { design as designSchema } from '#contract/design.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import { type DesignEvent, reduceDesign } from '#features/builder/design/design-reducer.ts';
import { type DesignState, openDesign } from '#features/builder/design/design-state.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { brokenRules } from '#tests/domain/builders/broken-rules.ts';
import { randomEdit } from '#tests/domain/builders/random-edit.ts';
import { type Dice, diceOf } from '#tests/domain/engine/dice.ts';

const SEEDS = 200;
const EDITS = 200;

it(`[D14] ${SEEDS} times ${EDITS} random edits, undone and redone in between: nothing dangles, undo leads to the first design, redo to the last`, () => {
  const faults = Array.from({ length: SEEDS }, (_, seed) => faultsOf(seed)).flat();
  expect(faults).toEqual([]);
});

function faultsOf(seed: number): readonly string[] {
  const dice = diceOf(seed);
  const first = aDesign();
  const faults: string[] = [];
  let state = openDesign(first, 1);
  for (let index = 0; index < EDITS; index += 1) {
    state = reduceDesign(state, randomEvent(dice, state, index));
    for (const fault of brokenRules(state.present)) faults.push(`seed ${seed}, edit ${index}: ${fault}`);
    const missing = state.selection.filter((id) => !state.present.nodes.some((node) => node.id === id));
    if (missing.length > 0) faults.push(`seed ${seed}, edit ${index}: selects what is not there`);
  }
  const last = state.present;
  const sent = designSchema.safeParse(JSON.parse(JSON.stringify(last)));
  if (!sent.success || !areDesignsEqual(sent.data, last))
    faults.push(`seed ${seed}: does not survive being saved`);
  const undone = repeated(state, { type: 'undone' }, ({ past }) => past.length);
  if (undone.present !== first) faults.push(`seed ${seed}: undo does not lead to the first design`);
  const redone = repeated(undone, { type: 'redone' }, ({ future }) => future.length);
  const furthest = repeated(state, { type: 'redone' }, ({ future }) => future.length).present;
  if (redone.present !== furthest) faults.push(`seed ${seed}: redo does not lead to the last design`);
  return faults;
}

function randomEvent(dice: Dice, state: DesignState, index: number): DesignEvent {
  if (dice.chance(0.15)) return { type: 'undone' };
  if (dice.chance(0.1)) return { type: 'redone' };
  if (dice.chance(0.05)) return { type: 'saved', design: state.present, savedRevision: index };
  if (dice.chance(0.05))
    return { type: 'selected', nodeIds: state.present.nodes.slice(0, dice.below(3)).map(({ id }) => id) };
  return { type: 'edited', edit: randomEdit(dice, state.present, index) };
}

function repeated(from: DesignState, event: DesignEvent, left: (state: DesignState) => number): DesignState {
  let state = from;
  while (left(state) > 0) state = reduceDesign(state, event);
  return state;
}
