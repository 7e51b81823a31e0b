import { type Move, passing, type StepOf } from './step.ts';

const FIRST: Move = { kind: 'go', route: 'first', logged: 'wentFirst', isCounted: true };
const REST: Move = { kind: 'go', route: 'rest', logged: 'wentRest' };

/** [E27] The run keeps the count, so neither batches nor a time of rest begin it anew. */
export const quantitySplitStep: StepOf<'quantitySplit'> = ({ first }, { countOfFirst }) =>
  passing((visitor) => (countOfFirst(visitor) < first ? FIRST : REST));
