import type { Fault } from '#api/refusal/problems.ts';

const ANOTHER = 'Choose a file that Export has made.';
const FAULTS_SHOWN = 3;

/** Why a file is refused, and what to do about it. */
export const fileProblems = {
  empty: { title: 'The file is empty', detail: ANOTHER },
  notText: { title: 'The file is not a program file', detail: `It is not UTF-8 text. ${ANOTHER}` },
  notJson: { title: 'The file is not a program file', detail: `It is not JSON. ${ANOTHER}` },
  otherJson: {
    title: 'The file is not a program file',
    detail: `It is JSON, but not what a program is exported as. ${ANOTHER}`,
  },
  tooDeep: { title: 'The file is nested deeper than any program', detail: ANOTHER },
  tooMany: {
    title: 'The file holds more than any program can',
    detail: `A program has 5,000 steps at the most. ${ANOTHER}`,
  },
  forbiddenKey: { title: 'The file has a key that is not allowed: __proto__', detail: ANOTHER },
  newer: (version: number) => ({
    title: 'The file was made by a newer version of Program Builder',
    detail: `It has format ${version}, and this version reads format 1. Reload the page to get the newest version, then import it again.`,
  }),
  tooManySteps: (steps: number, most: number) => ({
    title: `The program in the file has ${inDigits(steps)} steps`,
    detail: `A program has ${inDigits(most)} steps at the most. Export it in parts.`,
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
