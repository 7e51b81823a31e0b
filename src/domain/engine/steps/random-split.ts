import { type Move, passing, type StepOf } from './step.ts';

const A: Move = { kind: 'go', route: 'a', logged: 'wentA' };
const B: Move = { kind: 'go', route: 'b', logged: 'wentB' };

/** [E26] Drawn for each visit alone, by the seed: a likelihood, not a quota. */
export const randomSplitStep: StepOf<'randomSplit'> = ({ percentA }, { drawFor }) =>
  passing((visitor) => (drawFor(visitor) * 100 < percentA ? A : B));
