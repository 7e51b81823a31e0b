import { formatCount, formatInstant, formatNumber } from '#client/format.ts';
import type { Problem } from '#contract/problem.ts';
import type { EventType, Refusal } from '#domain/program/lifecycle.ts';
import { NAME_LENGTH } from '#domain/program/program.ts';
import type { Setback } from '#store/programs-state.ts';
import { STATUS_LABELS } from './words.ts';

/** What is wrong, and what to do about it. */
export type Reason = { readonly title: string; readonly detail: string };

/** A new kind of refusal does not compile until it has words here. */
export function refusalInWords(refusal: Refusal, timeZone: string): Reason {
  switch (refusal.kind) {
    case 'staleRevision': {
      const { by, at } = refusal.modified;
      return {
        title: `${by} changed this program on ${formatInstant(at, timeZone)}, after you opened it.`,
        detail: 'Nothing was changed. Look at the program as it is now, then decide again.',
      };
    }
    case 'wrongState':
      return {
        title: `${article(STATUS_LABELS[refusal.status])} program can’t be ${DONE[refusal.event]}.`,
        detail: WAY_ON[refusal.status],
      };
    case 'designNotSaved':
      return {
        title: 'The program has unsaved changes.',
        detail: 'Save them first: what runs is the saved program.',
      };
    case 'validationErrors':
      return {
        title: `${formatCount(refusal.errors.length, 'thing')} must be put right before the program can run.`,
        detail: refusal.errors.map(({ text }) => text).join('. '),
      };
    case 'activeLimitReached':
      return {
        title: `All ${formatNumber(refusal.limit)} places for active programs are taken.`,
        detail: 'Deactivate another program first.',
      };
    case 'neverEnrolled':
      return {
        title: 'This program has not enrolled anyone yet.',
        detail: 'Deactivate it to stop it; it then goes back to Draft.',
      };
    case 'enrolmentAlreadyDisabled':
      return { title: 'Enrolment is already disabled.', detail: 'Nothing was changed.' };
    case 'enrolmentAlreadyEnabled':
      return { title: 'Enrolment is already enabled.', detail: 'Nothing was changed.' };
    case 'nameLength':
      return nameReason(refusal.length);
  }
}

export function setbackInWords(setback: Setback, timeZone: string): Reason {
  return setback.kind === 'refused' ? refusalInWords(setback.refusal, timeZone) : setback.problem;
}

/** A problem of the API in its own words, or in the words of the refusal it carries. */
export function problemInWords(problem: Problem, timeZone: string): Reason {
  return problem.refusal ? refusalInWords(problem.refusal, timeZone) : problem;
}

function nameReason(length: number): Reason {
  if (length < NAME_LENGTH.min) return { title: 'The name is empty.', detail: 'Give the program a name.' };
  const over = length - NAME_LENGTH.max;
  return {
    title: `The name is ${formatCount(over, 'character')} too long.`,
    detail: `A name has up to ${NAME_LENGTH.max} characters; this one has ${formatNumber(length)}.`,
  };
}

function article(label: string): string {
  return `${/^[AEIOU]/.test(label) ? 'An' : 'A'} ${label.toLowerCase()}`;
}

const DONE: Readonly<Record<EventType, string>> = {
  save: 'edited',
  activate: 'activated',
  deactivate: 'deactivated',
  disableEnrolment: 'closed to new contacts',
  enableEnrolment: 'opened to new contacts',
  delete: 'deleted',
  restore: 'restored',
  purge: 'deleted for good',
  rename: 'renamed',
  move: 'moved',
};

const WAY_ON = {
  Draft: 'It is not running.',
  Active: 'Deactivate it first.',
  Deactivated: 'It is not running; activate it first.',
  ReadOnly: 'Copy it and go on with the copy.',
  Deleted: 'Restore it from the recycle bin first.',
} as const;
