import { GO_ON, passing, type StepOf } from './step.ts';

/** [N20] No way leads to a text label, so nobody ever stands at one. */
export const textLabelStep: StepOf<'textLabel'> = () => passing(() => GO_ON);
