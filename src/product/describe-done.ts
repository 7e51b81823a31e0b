import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { Status } from '#domain/program-status.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';

/** What is said when a change has been made; a null status means that the program is gone. */
export function describeDone(event: ConsequentialEvent, name: string, status: Status | null): string {
  return DONE[event](`“${name}”`, status === null ? 'gone' : STATUS_LABELS[status]);
}

const DONE: Readonly<Record<ConsequentialEvent, (name: string, status: string) => string>> = {
  activate: (name, status) => `${name} is ${status}.`,
  deactivate: (name, status) => `${name} is ${status}.`,
  disableEnrolment: (name) => `The schedule of ${name} enrols no one.`,
  enableEnrolment: (name) => `The schedule of ${name} enrols contacts again.`,
  delete: (name) => `${name} is in the recycle bin.`,
  restore: (name, status) => `${name} is restored as ${status}.`,
  purge: (name) => `${name} is gone for good.`,
};
