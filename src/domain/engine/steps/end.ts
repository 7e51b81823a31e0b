import { type Move, passing, type StepOf } from './step.ts';

export const endStep: StepOf<'end'> = ({ outcome }) => {
  const finish: Move = { kind: 'finish', outcome };
  return passing(() => finish);
};
