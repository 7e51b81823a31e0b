import { GO_ON, passing, type StepOf } from './step.ts';

export const startStep: StepOf<'start'> = () => passing(() => GO_ON);
