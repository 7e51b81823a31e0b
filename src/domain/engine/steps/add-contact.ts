import { GO_ON, passing, type StepOf } from './step.ts';

export const addContactStep: StepOf<'addContact'> = (settings, { addToLists, enrolElsewhere }) =>
  passing((visitor, at) => {
    if (settings.kind === 'lists') addToLists(visitor, settings.listIds, at);
    else enrolElsewhere(visitor, settings.programId, at);
    return GO_ON;
  });
