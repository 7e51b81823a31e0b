import { GO_ON, passing, type StepOf } from './step.ts';

export const sendSmsStep: StepOf<'sendSms'> = (settings, { sendSms }) =>
  passing((visitor, at) => {
    sendSms(visitor, settings, at);
    return GO_ON;
  });
