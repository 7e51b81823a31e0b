import { GO_ON, passing, type StepOf } from './step.ts';

/** [E10] A campaign that is missing or not ready is skipped: the contact goes on, and the log says so. */
export const sendEmailStep: StepOf<'sendEmail'> = ({ campaignId }, { send }) =>
  passing((visitor, at) => {
    send(visitor, campaignId, at);
    return GO_ON;
  });
