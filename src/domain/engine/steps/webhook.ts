import { GO_ON, passing, type StepOf } from './step.ts';

export const webhookStep: StepOf<'webhook'> = (settings, { callWebhook }) =>
  passing((visitor, at) => {
    callWebhook(visitor, settings, at);
    return GO_ON;
  });
