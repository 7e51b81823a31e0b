import type { Fault } from '#api/refusal/problems.ts';

const ANOTHER = 'Choose a file exported from Program Builder.';
const FAULTS_SHOWN = 3;

/** Why a file is refused, and what to do about it. */
export const fileProblems = {
  empty: { title: 'The file is empty', detail: ANOTHER },
  notText: { title: 'The file is not a program file', detail: `It is not UTF-8 text. ${ANOTHER}` },
  notJson: { title: 'The file is not a program file', detail: `It is not JSON. ${ANOTHER}` },
  otherJson: {
    title: 'The file is not a program file',
    detail: `It is JSON, but not a program export. ${ANOTHER}`,
  },
  tooDeep: { title: 'The file is not a program file', detail: ANOTHER },
  tooMany: {
    title: 'The file is too large to be a program',
    detail: `A program can have up to 5,000 steps. ${ANOTHER}`,
  },
  forbiddenKey: { title: 'The file contains content that is not allowed (__proto__)', detail: ANOTHER },
  newer: {
    title: 'The file was made by a newer version of Program Builder',
    detail: 'Reload the page to update Program Builder, then import the file again.',
  },
  tooManySteps: (steps: number, most: number) => ({
    title: `The program in the file has ${inDigits(steps)} steps`,
    detail: `A program can have up to ${inDigits(most)} steps. Export it in parts.`,
  }),
  damaged: (faults: readonly Fault[]) => ({
    title: 'The program in the file is damaged',
    detail: `${faults.slice(0, FAULTS_SHOWN).map(inWords).join('; ')}. ${ANOTHER}`,
  }),
} as const;

function inWords({ path, reason }: Fault): string {
  return path === '' ? reason : `${path} ${reason}`;
}

function inDigits(value: number): string {
  return value.toLocaleString('en-GB');
}
