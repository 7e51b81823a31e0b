import type { Status } from '#domain/program-status.ts';
import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
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
  purge: 'Delete permanently',
  rename: 'Rename',
  move: 'Move',
} as const satisfies Readonly<Record<EventType, string>>;

/** The title of the dialog that asks first: "Delete “Welcome”?" */
export function describeQuestion(event: EventType, name: string): string {
  return `${QUESTIONS[event]} ${quote(name)}?`;
}

const QUESTIONS: Readonly<Record<EventType, string>> = {
  ...EVENT_VERBS,
  disableEnrolment: 'Disable contact enrolment for',
  enableEnrolment: 'Enable contact enrolment for',
  purge: 'Permanently delete',
};

/** The one place where a refusal gets its words. A new kind fails to compile here. */
export function describeRefusal(refusal: Refusal): Reason {
  switch (refusal.kind) {
    case 'staleRevision':
      return {
        title: `${refusal.modified.by} changed this program after you opened it`,
        detail: 'Nothing was overwritten. Check the newer version, then try again.',
      };
    case 'wrongState':
      return describeWrongStatus(refusal.event, refusal.status);
    case 'designNotSaved':
      return {
        title: 'The program has unsaved changes',
        detail: 'Save them before you activate.',
      };
    case 'validationErrors':
      return {
        title: `The program has ${formatCount(refusal.errors.length, 'validation error')}`,
        detail: 'Open Validation, fix the errors, save, then activate.',
      };
    case 'activeLimitReached':
      return {
        title: `You have reached the limit of ${formatCount(refusal.limit, 'active program')}`,
        detail: 'Deactivate another program first, then activate this one.',
      };
    case 'neverEnrolled':
      return {
        title: 'The program has not enrolled a contact yet',
        detail: 'You can disable enrolment once it has. To stop the program now, deactivate it.',
      };
    case 'enrolmentAlreadyDisabled':
      return {
        title: 'Contact enrolment is already disabled',
        detail: 'Enable it when you want to enrol contacts again.',
      };
    case 'enrolmentAlreadyEnabled':
      return {
        title: 'Contact enrolment is already enabled',
        detail: 'Disable it to stop scheduled enrolment.',
      };
    case 'nameLength':
      return refusal.length < NAME_LENGTH.min
        ? {
            title: `Enter a name for the ${refusal.of}`,
            detail: `Use 1 to ${NAME_LENGTH.max} characters.`,
          }
        : {
            title: 'The name is too long',
            detail: `Use ${NAME_LENGTH.max} characters or fewer. It has ${formatNumber(refusal.length)}.`,
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
  purge: 'be permanently deleted',
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
  switch (event) {
    case 'restore':
      return 'It is not in the recycle bin, so there is nothing to restore.';
    case 'purge':
      return 'Delete it first, then delete it permanently from the recycle bin.';
    case 'deactivate':
      return 'It is not running.';
    case 'disableEnrolment':
    case 'enableEnrolment':
      return status === 'ReadOnly'
        ? 'It is not running.'
        : 'Only an active program enrols contacts. Activate it first.';
    default:
      return status === 'Active'
        ? describeRecoveryOfActive(event)
        : 'It uses items that no longer exist. Copy it and edit the copy.';
  }
}

function describeRecoveryOfActive(event: EventType): string {
  if (event === 'activate') return 'It is already running.';
  return event === 'save' ? 'Deactivate it first, or edit a copy.' : 'Deactivate it first.';
}
