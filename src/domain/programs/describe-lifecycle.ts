import type { Status } from '#domain/program-status.ts';
import { formatCount } from '#domain/words/numbers.ts';
import type { Reason } from '#domain/words/reasons.ts';
import type { EventType, Refusal } from './lifecycle.ts';
import { NAME_LENGTH } from './program.ts';

export const STATUS_LABELS = {
  Draft: 'Draft',
  Active: 'Active',
  Deactivated: 'Deactivated',
  ReadOnly: 'Read-only',
  Deleted: 'Deleted',
} as const satisfies Readonly<Record<Status, string>>;

/** The verb on the button. */
export const EVENT_VERBS = {
  save: 'Save',
  activate: 'Activate',
  deactivate: 'Deactivate',
  disableEnrolment: 'Disable contact enrolment',
  enableEnrolment: 'Enable contact enrolment',
  delete: 'Delete',
  restore: 'Restore',
  purge: 'Delete for good',
  rename: 'Rename',
  move: 'Move',
} as const satisfies Readonly<Record<EventType, string>>;

/** The one place where a refusal gets its words. A new kind fails to compile here. */
export function describeRefusal(refusal: Refusal): Reason {
  switch (refusal.kind) {
    case 'staleRevision':
      return {
        title: `${refusal.modified.by} changed this program after you opened it`,
        detail: 'Nothing of yours was lost. Look at the newer version, then try again.',
      };
    case 'wrongState':
      return describeWrongStatus(refusal.event, refusal.status);
    case 'designNotSaved':
      return {
        title: 'The program has changes that are not saved',
        detail: 'Save them first: only a saved program can be activated.',
      };
    case 'validationErrors':
      return {
        title: `The program has ${formatCount(refusal.errors.length, 'validation error')}`,
        detail: 'Open Validation, put right what it lists, save, then activate again.',
      };
    case 'activeLimitReached':
      return {
        title: `All ${formatCount(refusal.limit, 'place')} for active programs ${refusal.limit === 1 ? 'is' : 'are'} taken`,
        detail: 'Another program must be deactivated first. Then activate this one again.',
      };
    case 'neverEnrolled':
      return {
        title: 'The program has not enrolled a contact yet',
        detail: 'Enrolment can be disabled once it has. To stop the program now, deactivate it.',
      };
    case 'enrolmentAlreadyDisabled':
      return {
        title: 'Contact enrolment is disabled already',
        detail: 'Nothing needs to be done. Enable it when contacts are to be enrolled again.',
      };
    case 'enrolmentAlreadyEnabled':
      return {
        title: 'Contact enrolment is enabled already',
        detail: 'Nothing needs to be done. Disable it to stop enrolling by schedule.',
      };
    case 'nameLength':
      return refusal.length < NAME_LENGTH.min
        ? {
            title: `The ${refusal.of} has no name`,
            detail: `Enter a name of up to ${NAME_LENGTH.max} characters.`,
          }
        : {
            title: `The name has ${formatCount(refusal.length, 'character')}`,
            detail: `Shorten it to ${NAME_LENGTH.max} or fewer.`,
          };
  }
}

const CANNOT: Readonly<Record<EventType, string>> = {
  save: 'be edited',
  activate: 'be activated',
  deactivate: 'be deactivated',
  disableEnrolment: 'have its enrolment disabled',
  enableEnrolment: 'have its enrolment enabled',
  delete: 'be deleted',
  restore: 'be restored',
  purge: 'be deleted for good',
  rename: 'be renamed',
  move: 'be moved',
};

function describeWrongStatus(event: EventType, status: Status): Reason {
  const label = STATUS_LABELS[status];
  const article = status === 'Active' ? 'An' : 'A';
  return {
    title: `${article} ${label.toLowerCase()} program cannot ${CANNOT[event]}`,
    detail: describeRecovery(event, status),
  };
}

function describeRecovery(event: EventType, status: Status): string {
  if (status === 'Deleted') return 'Restore it from the recycle bin first.';
  if (event === 'restore' || event === 'purge') return 'It is not in the recycle bin. Delete it first.';
  if (status === 'Active' && event === 'activate') return 'It is running already; nothing needs to be done.';
  if (status === 'Active') return 'Deactivate it first, or copy it and work on the copy.';
  if (status === 'ReadOnly') return 'Something it needs is gone. Copy it and work on the copy.';
  if (event === 'deactivate') return 'It is not running; nothing needs to be done.';
  return 'Only an active program enrols contacts. Activate it first.';
}
