import { countOf, inDigits } from '#domain/nodes/number-words.ts';
import type { EventType, Refusal } from './lifecycle.ts';
import { NAME_LENGTH, type Status } from './program.ts';

/** What is wrong, and what to do about it. */
export type Reason = { readonly title: string; readonly detail: string };

/** The name of each status, the same on every screen. */
export const STATUS_LABELS = {
  Draft: 'Draft',
  Active: 'Active',
  Deactivated: 'Deactivated',
  ReadOnly: 'Read-only',
  Deleted: 'Deleted',
} as const satisfies Record<Status, string>;

/** A new kind of refusal does not compile until it has words here. */
export function refusalInWords(refusal: Refusal): Reason {
  switch (refusal.kind) {
    case 'staleRevision':
      return {
        title: `${refusal.modified.by} changed this program after you opened it.`,
        detail: 'Nothing was changed. Look at the program as it is now, then decide again.',
      };
    case 'wrongState':
      return {
        title: `${withArticle(STATUS_LABELS[refusal.status])} program can’t be ${DONE[refusal.event]}.`,
        detail: WAY_ON[refusal.status],
      };
    case 'designNotSaved':
      return {
        title: 'The program has unsaved changes.',
        detail: 'Save them first: what runs is the saved program.',
      };
    case 'validationErrors':
      return {
        title: `${countOf(refusal.errors.length, 'thing')} must be put right before the program can run.`,
        detail: refusal.errors.map(({ text }) => text).join('. '),
      };
    case 'activeLimitReached':
      return {
        title: `All ${inDigits(refusal.limit)} places for active programs are taken.`,
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

function nameReason(length: number): Reason {
  if (length < NAME_LENGTH.min) return { title: 'The name is empty.', detail: 'Give the program a name.' };
  return {
    title: `The name is ${countOf(length - NAME_LENGTH.max, 'character')} too long.`,
    detail: `A name has up to ${NAME_LENGTH.max} characters; this one has ${inDigits(length)}.`,
  };
}

function withArticle(label: string): string {
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

const WAY_ON: Readonly<Record<Status, string>> = {
  Draft: 'It is not running.',
  Active: 'Deactivate it first.',
  Deactivated: 'It is not running; activate it first.',
  ReadOnly: 'Copy it and go on with the copy.',
  Deleted: 'Restore it from the recycle bin first.',
};
